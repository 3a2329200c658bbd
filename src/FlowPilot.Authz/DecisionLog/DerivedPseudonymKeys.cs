using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>Derives the key of a store from <see cref="AuthzOptions.PseudonymKey"/> and the store's id by HKDF (RFC 5869).</summary>
internal sealed class DerivedPseudonymKeys : IPseudonymKeys
{
    private const int KeyLength = 32;

    private readonly ConcurrentDictionary<StoreId, byte[]> _keys = new();
    private readonly byte[] _root;

    public DerivedPseudonymKeys(IOptions<AuthzOptions> options) => _root = options.Value.PseudonymKey.ToArray();

    public ReadOnlyMemory<byte> KeyOf(StoreId store) => _keys.GetOrAdd(
        store,
        static (id, root) => HKDF.DeriveKey(HashAlgorithmName.SHA256, root, KeyLength, info: Encoding.UTF8.GetBytes("flowpilot-pseudonym-v1\0" + id.Value)),
        _root);
}
