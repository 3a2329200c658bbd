using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>What the pipeline decided. Only the pipeline makes one.</summary>
/// <remarks>A class without public constructor, setter or copy, so that no decision exists that was not made. Safe for concurrent use.</remarks>
public sealed class Decision
{
    private readonly DecisionFacts _facts;

    // Nobody changes the facts once the decision is made.
    private Decision(DecisionFacts facts)
    {
        _facts = facts;
        Reasons = facts.Reasons;
        CallerReasons = facts.CallerReasons;
    }

    /// <summary>Gets the id, a UUID of version 7, which the decision log carries.</summary>
    public Guid Id => _facts.Id;

    /// <summary>Gets a value indicating whether the action may be done.</summary>
    public bool Allowed => _facts.IsPermitted;

    /// <summary>Gets the reason codes in ordinal order; empty exactly if allowed. For the host and the log: see <see cref="CallerReasons"/>.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Gets the reason codes that the caller may see: a code about a grant goes only to its issuer, its delegate and those above.</summary>
    public IReadOnlyList<string> CallerReasons { get; }

    /// <summary>Gets the request that was decided.</summary>
    public AccessRequest Request => _facts.Request;

    /// <summary>Gets the store.</summary>
    public StoreId Store => Request.Store;

    /// <summary>Gets who called.</summary>
    public SubjectRef Subject => Request.Subject;

    /// <summary>Gets who acted; the default value where the request was denied before that was known.</summary>
    public SubjectRef Principal => _facts.Principal;

    /// <summary>Gets whose rights were used.</summary>
    public SubjectRef OnBehalfOf => _facts.OnBehalfOf;

    /// <summary>
    /// Gets the persona of the principal that the policy pack judged. Without a pack, the one to which a grant of the authorising chain binds
    /// him, and <see langword="null"/> where none does.
    /// </summary>
    /// <remarks>Without a policy pack nothing else judges it: the host does.</remarks>
    public PersonaRef? Persona => _facts.PrincipalFacts is { } judged && judged.Subject == Principal
        ? new PersonaRef { Subject = judged.Subject, Title = judged.Title, Circle = judged.Circle }
        : _facts.Persona;

    /// <summary>Gets the action, or the relation where a relation was asked.</summary>
    public string Action => Request.Action ?? Request.Relation ?? string.Empty;

    /// <summary>Gets the resource.</summary>
    public ObjectRef Resource => Request.Resource;

    /// <summary>Gets the grants of the authorising chain, the root first; empty where none was needed or none holds.</summary>
    public IReadOnlyList<GrantId> Chain => _facts.Chain;

    /// <summary>Gets the revision that was read.</summary>
    public Revision Revision => _facts.Revision;

    /// <summary>Gets the instant of the decision.</summary>
    public DateTimeOffset DecidedAt => _facts.DecidedAt;

    /// <summary>Gets until when the decision may be acted on; the instant of the decision where it is denied.</summary>
    public DateTimeOffset ValidUntil => _facts.ValidUntil;

    /// <summary>Gets the capabilities for sandboxed code as canonical texts; empty where denied.</summary>
    public IReadOnlyList<string> Capabilities => _facts.Capabilities;

    /// <summary>Gets a value indicating whether it was denied because something could not be read or recorded, so that asking again later may help.</summary>
    public bool IsUnavailable => !Allowed && (_facts.IsUnavailable || Reasons.Any(ReasonCodes.IsAvailability));

    /// <summary>Gets a value indicating whether the decision was only asked for: nothing is to be done on it.</summary>
    public bool IsDryRun => Request.DryRun;

    /// <summary>Gets the name of the policy pack that judged; <see langword="null"/> where none did.</summary>
    public string? Pack => _facts.Pack?.Name;

    /// <summary>Gets the version of that pack.</summary>
    public string? PackVersion => _facts.Pack?.Version;

    /// <summary>Gets the SHA-256 of that pack's text, as 64 hexadecimal digits.</summary>
    public string? PackHash => _facts.Pack?.Hash;

    /// <summary>Gets what whoever enforces an allow must do with it; empty where denied. What the credential met already is not here.</summary>
    public IReadOnlyList<PolicyObligation> Obligations => _facts.Obligations;

    /// <summary>Gets the gates that did not hold: the first of each chain of gates, or all of them in a dry run.</summary>
    public IReadOnlyList<PolicyFailure> Failures => _facts.Policy?.Failures ?? [];

    /// <summary>Gets what would make the failing gates hold, as far as the pack says and the one who asks may know.</summary>
    public IReadOnlyList<string> Advice => _facts.Expense is { Advice.Count: > 0 } expense ? [.. _facts.Policy?.Advice ?? [], .. expense.Advice] : _facts.Policy?.Advice ?? [];

    /// <summary>
    /// Gets what the decision reserved in budgets; <see langword="null"/> where it reserved nothing. Whoever acts on it commits or releases it through
    /// <see cref="IBudgetLedger"/>; what is neither counts as spent.
    /// </summary>
    public BudgetReservation? Reservation => Allowed ? _facts.Expense?.Reservation : null;

    /// <summary>Gets what remains of the budgets, as far as the one who asks may know.</summary>
    public IReadOnlyList<BudgetBalance> Budgets => _facts.Expense?.Balances ?? [];

    /// <summary>Gets what somebody would have to approve to make it allowed; <see langword="null"/> where no approval is what is missing.</summary>
    public ApprovalRequest? ApprovalRequest => Allowed ? null : _facts.Expense?.ApprovalRequest;

    /// <summary>Gives the id only: a decision may end up in a log.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id.ToString();

    /// <summary>Gets what it was made of.</summary>
    internal DecisionFacts Facts => _facts;

    internal static Decision Make(DecisionFacts facts) => new(facts);
}
