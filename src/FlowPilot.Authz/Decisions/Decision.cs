using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>What the pipeline decided. Only the pipeline makes one.</summary>
/// <remarks>A class without public constructor, setter or copy, so that no decision exists that was not made. Safe for concurrent use.</remarks>
public sealed class Decision
{
    private Decision(DecisionFacts facts)
    {
        Id = facts.Id;
        Allowed = facts.IsPermitted;
        Reasons = facts.Reasons;
        CallerReasons = facts.CallerReasons;
        Request = facts.Request;
        Principal = facts.Principal;
        OnBehalfOf = facts.OnBehalfOf;
        Persona = facts.Persona;
        Chain = facts.Chain;
        Revision = facts.Revision;
        DecidedAt = facts.DecidedAt;
        ValidUntil = facts.ValidUntil;
        Capabilities = facts.Capabilities;
    }

    /// <summary>Gets the id, a UUID of version 7, which the decision log carries.</summary>
    public Guid Id { get; }

    /// <summary>Gets a value indicating whether the action may be done.</summary>
    public bool Allowed { get; }

    /// <summary>Gets the reason codes in ordinal order; empty exactly if allowed. For the host and the log: see <see cref="CallerReasons"/>.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Gets the reason codes that the caller may see: a code about a grant goes only to its issuer, its delegate and those above.</summary>
    public IReadOnlyList<string> CallerReasons { get; }

    /// <summary>Gets the request that was decided.</summary>
    public AccessRequest Request { get; }

    /// <summary>Gets the store.</summary>
    public StoreId Store => Request.Store;

    /// <summary>Gets who called.</summary>
    public SubjectRef Subject => Request.Subject;

    /// <summary>Gets who acted; the default value where the request was denied before that was known.</summary>
    public SubjectRef Principal { get; }

    /// <summary>Gets whose rights were used.</summary>
    public SubjectRef OnBehalfOf { get; }

    /// <summary>Gets the persona to which a grant of the authorising chain binds the principal; <see langword="null"/> where none does.</summary>
    /// <remarks>Without a policy pack nothing else judges it: the host does.</remarks>
    public PersonaRef? Persona { get; }

    /// <summary>Gets the action, or the relation where a relation was asked.</summary>
    public string Action => Request.Action ?? Request.Relation ?? string.Empty;

    /// <summary>Gets the resource.</summary>
    public ObjectRef Resource => Request.Resource;

    /// <summary>Gets the grants of the authorising chain, the root first; empty where none was needed or none holds.</summary>
    public IReadOnlyList<GrantId> Chain { get; }

    /// <summary>Gets the revision that was read.</summary>
    public Revision Revision { get; }

    /// <summary>Gets the instant of the decision.</summary>
    public DateTimeOffset DecidedAt { get; }

    /// <summary>Gets until when the decision may be acted on; the instant of the decision where it is denied.</summary>
    public DateTimeOffset ValidUntil { get; }

    /// <summary>Gets the capabilities for sandboxed code as canonical texts; empty where denied.</summary>
    public IReadOnlyList<string> Capabilities { get; }

    /// <summary>Gives the id only: a decision may end up in a log.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id.ToString();

    internal static Decision Make(DecisionFacts facts) => new(facts);
}
