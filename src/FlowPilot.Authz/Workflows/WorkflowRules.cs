using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies;

namespace FlowPilot.Authz.Workflows;

/// <summary>What a run must be before anything is asked or touched.</summary>
internal static class WorkflowRules
{
    private const int MaxItems = 10_000;
    private const int MaxRunId = 128;
    private const int MaxItemId = 256;
    private const int MaxKey = 512;

    /// <summary>Whether a decision obliges to an authentication that its credential is not: nobody can catch up on it once the thing is done.</summary>
    public static bool NeedsStepUp(Decision decision) => decision.Obligations.Any(static o => o.Kind == PolicyObligation.StepUp);

    public static void Require(WorkflowRun run)
    {
        ArgumentNullException.ThrowIfNull(run.Request, nameof(run));
        ArgumentNullException.ThrowIfNull(run.Items, nameof(run));
        Require(run.Items.Count <= MaxItems, $"a run has at most {MaxItems} items");
        Require(run.Id is null or { Length: > 0 and <= MaxRunId }, $"the id of a run has 1 to {MaxRunId} characters");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (WorkflowItem item in run.Items)
        {
            Require(item is { Id.Length: > 0 and <= MaxItemId }, $"the id of an item has 1 to {MaxItemId} characters");
            Require(item.IdempotencyKey is null or { Length: > 0 and <= MaxKey }, $"a key has 1 to {MaxKey} characters");
            Require(ids.Add(item.Id), "two items have one id");
            Require(item.IdempotencyKey is null || keys.Add(item.IdempotencyKey), "two items have one key");
        }
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new ArgumentException($"Not a run: {problem}.");
        }
    }
}
