using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Asks why a subject has a relation to an object, or why it has not.</summary>
public sealed record ExplainRequest : RelationshipQuestion
{
    /// <summary>The greatest <see cref="MaxMissing"/>: every smaller set is tried before a set is called minimal.</summary>
    internal const int MissingLimit = 6;

    /// <summary>The greatest <see cref="MaxNodes"/>.</summary>
    internal const int NodesLimit = 100_000;

    /// <summary>The greatest <see cref="MaxWork"/>.</summary>
    internal const int WorkLimit = 100_000_000;

    /// <summary>Gets the object.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the relation.</summary>
    public required string Relation { get; init; }

    /// <summary>Gets the subject.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets the values of the request for conditions; <see langword="null"/> for none. Values stored with a tuple win.</summary>
    public ConditionContext? Context { get; init; }

    /// <summary>Gets how many steps the explanation may show. What lies beyond is cut, and says so.</summary>
    /// <value>Default: 1,000. Range: 1 to 100,000.</value>
    public int MaxNodes { get; init; } = 1_000;

    /// <summary>Gets the bound of work, in nodes and tuples: one for what is shown, and the same again for the search for missing tuples.</summary>
    /// <value>Default: 100,000. Range: 1 to 100,000,000. The check itself has the bound of <see cref="AuthzOptions.MaxEvaluationWork"/>, as always.</value>
    public int MaxWork { get; init; } = 100_000;

    /// <summary>Gets how many missing tuples a denial may name.</summary>
    /// <value>Default: 3. Range: 0 to 6; 0 does not search for any.</value>
    public int MaxMissing { get; init; } = 3;
}
