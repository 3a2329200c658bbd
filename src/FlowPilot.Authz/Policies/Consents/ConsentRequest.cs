using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Consents;

/// <summary>Gives or withdraws the consent of the person who asks.</summary>
public sealed record ConsentRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets who asks: the person himself, as nobody consents for another.</summary>
    public required SubjectRef Caller { get; init; }

    /// <summary>Gets the purpose: a name.</summary>
    public required string Purpose { get; init; }

    /// <summary>Gets the persona for which it is to hold, with title and circle.</summary>
    /// <value>Default: none, and then it holds for all personas of the caller.</value>
    public PersonaRef? Scope { get; init; }

    /// <summary>Gets the SHA-256 of the text that the person has seen, as 64 hexadecimal digits in lower case.</summary>
    public required string TextHash { get; init; }
}
