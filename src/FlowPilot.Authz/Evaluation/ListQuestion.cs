using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Evaluation;

/// <summary>What every question for a list of objects or subjects may say: with which values, and which page.</summary>
public abstract record ListQuestion : RelationshipQuestion
{
    private protected ListQuestion()
    {
    }

    /// <summary>Gets the values of the request for conditions; <see langword="null"/> for none. Values stored with a tuple win.</summary>
    public ConditionContext? Context { get; init; }

    /// <summary>Gets how many items a page holds at most; <see langword="null"/> for all of them. At least 1.</summary>
    public int? PageSize { get; init; }

    /// <summary>Gets the cursor of the page before; <see langword="null"/> for the first page.</summary>
    /// <remarks>It pins the revision, and is good for the same question in this process for as long as that revision is kept.</remarks>
    public string? Cursor { get; init; }
}
