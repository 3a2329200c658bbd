using System.Diagnostics.CodeAnalysis;

namespace FlowPilot.Authz.Decisions;

/// <summary>One answer of a batch: a decision, or why there is none.</summary>
public sealed class BatchedDecision
{
    internal BatchedDecision(Decision? decision, AccessRequestException? error)
    {
        Decision = decision;
        Error = error;
    }

    /// <summary>Gets a value indicating whether there is a decision and it allows.</summary>
    [MemberNotNullWhen(true, nameof(Decision))]
    public bool Allowed => Decision is { Allowed: true };

    /// <summary>Gets the decision; <see langword="null"/> where the request cannot be read.</summary>
    public Decision? Decision { get; }

    /// <summary>Gets why the request cannot be read; <see langword="null"/> where it was decided.</summary>
    public AccessRequestException? Error { get; }
}
