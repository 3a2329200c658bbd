using System.Collections.Concurrent;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Workflows;
using FlowPilot.Samples.AgentHost.Workflows;
using FlowPilot.Sandbox;

namespace FlowPilot.Samples.AgentHost.Hosting;

/// <summary>What the application itself does: it books items, knows their status, and keeps what waits for an approval.</summary>
internal sealed class TripDesk(WorkflowRunner runner, TravelWorkflow workflow, FareRules fareRules)
{
    private const int MaxAwaiting = 1_000;

    private readonly ConcurrentDictionary<string, string> _status = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ApprovalRequest> _awaiting = new(StringComparer.Ordinal);

    /// <summary>Runs items of the workflow for a caller: one decision about the workflow, then one for each item.</summary>
    public async Task<RunResult> RunAsync(AccessRequest request, IReadOnlyList<string> items, bool dryRun, CancellationToken cancellationToken)
    {
        var plugins = new Dictionary<string, PluginResult>(StringComparer.Ordinal);
        WorkflowResult result = await runner.RunAsync(
            new WorkflowRun
            {
                Request = request,
                DryRun = dryRun,
                Items = [.. workflow.Items.Where(i => items.Contains(i.Resource.Id, StringComparer.Ordinal)).Select(ItemOf)],
            },
            async (context, token) =>
            {
                TravelItem item = workflow.Items.First(i => i.Resource == context.Item.Resource);
                PluginResult plugin = plugins[item.Resource.Id] = await fareRules.RunAsync(item, context.Decision, token);

                // Where nothing was booked nothing is charged: the runner releases what the decision has reserved.
                return plugin.Outcome == nameof(SandboxOutcome.Completed)
                    ? new WorkflowItemOutcome { Status = _status[item.Resource.Id] = context.Item.Status == "planned" ? "booked" : "rebooked" }
                    : new WorkflowItemOutcome { IsDone = false, Status = context.Item.Status };
            },
            cancellationToken: cancellationToken);
        foreach (ApprovalRequest asked in result.Items.Select(static i => i.ApprovalRequest).OfType<ApprovalRequest>())
        {
            Remember(asked);
        }

        return new RunResult
        {
            Run = result.RunId,
            Items = [.. result.Items.Select(i => Show(i, plugins.GetValueOrDefault(i.ItemId)))],
            Reasons = result.Error?.CallerReasons ?? [],
            Advice = result.Error?.Advice ?? [],
            IsUnavailable = result.Decision.IsUnavailable,
        };
    }

    /// <summary>Finds what waits for an approval under a digest.</summary>
    public ApprovalRequest? FindAwaiting(string digest) => _awaiting.GetValueOrDefault(digest);

    private WorkflowItem ItemOf(TravelItem item) => new()
    {
        Id = item.Resource.Id,
        Kind = item.Kind,
        Resource = item.Resource,
        Status = _status.GetValueOrDefault(item.Resource.Id, "planned"),
    };

    private void Remember(ApprovalRequest asked)
    {
        // Bounded: whoever asks for a thousand approvals loses the old ones, not the host its memory.
        if (_awaiting.Count >= MaxAwaiting)
        {
            _awaiting.Clear();
        }

        _awaiting[asked.Digest] = asked;
    }

    private static ItemResult Show(WorkflowItemResult result, PluginResult? plugin) => new()
    {
        Item = result.ItemId,
        Decision = result.Allowed ? "allow" : "deny",
        Reasons = result.CallerReasons,
        Advice = result.Advice,
        Approval = result.ApprovalRequest?.Digest,
        Status = result.State == WorkflowItemState.Simulated ? "simulated" : result.Status,
        Plugin = plugin,
    };
}
