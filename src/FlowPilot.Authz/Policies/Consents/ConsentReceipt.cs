using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Policies.Consents;

/// <summary>That a person consented to a purpose, or withdrew that. Receipts are only ever added.</summary>
public sealed record ConsentReceipt
{
    /// <summary>Gets the number of the receipt among those of the person, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Gets the person.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets the purpose, a name such as <c>auto-booking</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Gets the persona for which it holds; <see langword="null"/> for all of the person.</summary>
    public PersonaRef? Scope { get; init; }

    /// <summary>Gets the SHA-256 of the text that the person has seen, as 64 hexadecimal digits.</summary>
    public required string TextHash { get; init; }

    /// <summary>Gets when.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets a value indicating whether consent was withdrawn with it.</summary>
    public bool IsWithdrawal { get; init; }

    /// <summary>Says whether the receipt is about a persona.</summary>
    internal bool Covers(string purpose, string? title, string? circle) => Purpose == purpose && (Scope is null || (Scope.Title == title && Scope.Circle == circle));
}
