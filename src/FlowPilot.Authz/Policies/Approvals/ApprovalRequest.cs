using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Approvals;

/// <summary>What somebody is asked to approve: one action of one subject on one resource, with the facts and the policy as they are.</summary>
/// <remarks>
/// A decision that only an approval is missing for carries one. All of it goes into the digest, so that an approval of anything else is an approval of
/// something else.
/// </remarks>
public sealed record ApprovalRequest
{
    private const string Domain = "flowpilot-approval-1";

    /// <summary>Gets the store.</summary>
    public required StoreId Store { get; init; }

    /// <summary>Gets who calls.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets the person who acts.</summary>
    public required SubjectRef Principal { get; init; }

    /// <summary>Gets the action.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the resource.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the SHA-256 of the facts that the policy decided on, the instant left out, as 64 hexadecimal digits.</summary>
    public required string FactsHash { get; init; }

    /// <summary>Gets the hash of the policy pack.</summary>
    public required string PackHash { get; init; }

    /// <summary>Gets the digest, as 64 hexadecimal digits.</summary>
    public string Digest =>
        QuestionHash.Of([Domain, Store.Value, Subject.ToString(), Principal.ToString(), Action, Resource.ToString(), FactsHash, PackHash]).ToString();

    /// <summary>Gives the digest only.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Digest;
}
