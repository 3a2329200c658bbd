using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>Who calls, as the scheme <c>FlowPilot</c> has verified it, and on whose behalf the request says to act.</summary>
/// <remarks>Only the scheme makes one; it never comes from claims. Immutable.</remarks>
public sealed class FlowPilotCaller
{
    internal FlowPilotCaller(StoreId store, SubjectRef subject, Credential credential)
    {
        Store = store;
        Subject = subject;
        Credential = credential;
    }

    /// <summary>Gets the store (the tenant) of the issuer.</summary>
    public StoreId Store { get; }

    /// <summary>Gets who calls: a person, or an agent.</summary>
    public SubjectRef Subject { get; }

    /// <summary>Gets how the caller was authenticated.</summary>
    public Credential Credential { get; }

    /// <summary>Gets the person that the token of an agent names beside it; otherwise <see langword="null"/>.</summary>
    public SubjectRef? Principal { get; internal init; }

    /// <summary>Gets whose rights are to be used: the header <c>FlowPilot-On-Behalf-Of</c>, else <see cref="Principal"/>.</summary>
    public SubjectRef? OnBehalfOf { get; internal init; }

    /// <summary>Gets the grant that the header <c>FlowPilot-Grant</c> names; at most one.</summary>
    public IReadOnlyList<GrantId> Grants { get; internal init; } = [];

    /// <summary>Gives the kind of the caller only.</summary>
    /// <returns>The type of the subject.</returns>
    public override string ToString() => Subject.Type;
}
