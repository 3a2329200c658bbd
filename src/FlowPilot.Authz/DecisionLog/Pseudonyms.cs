using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>Keyed pseudonyms of one store: HMAC-SHA-256 of the id's text, base64url. The same id has the same pseudonym in every record.</summary>
internal sealed class Pseudonyms
{
    private readonly byte[] _key;

    public Pseudonyms(ReadOnlyMemory<byte> key) => _key = key.ToArray();

    public string? Of(SubjectRef subject) => subject.IsDefault ? null : Of(subject.ToString());

    public string? Of(ObjectRef resource) => resource.IsDefault ? null : Of(resource.ToString());

    private string Of(string id) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(id)));
}
