using System.Net;
using FlowPilot.Authz.Delegation;
using FlowPilot.Samples.AgentHost.Hosting;
using FlowPilot.Samples.AgentHost.Workflows;

namespace FlowPilot.Samples.AgentHost.Story;

/// <summary>Plays the steps of a workflow file over HTTP and compares each decision with the expected one.</summary>
internal sealed class StoryTeller
{
    private const string Action = "execute";

    private readonly WorkflowClient _client;
    private readonly TravelWorkflow _workflow;
    private readonly IReadOnlyDictionary<string, GrantId> _grants;
    private readonly StoryTable _table;

    // What the host said could be approved, by item: whoever is told of a refusal passes it on to the one who may approve.
    private readonly Dictionary<string, string> _approvals = new(StringComparer.Ordinal);

    public StoryTeller(WorkflowClient client, TravelWorkflow workflow, IReadOnlyDictionary<string, GrantId> grants, StoryTable table)
    {
        _client = client;
        _workflow = workflow;
        _grants = grants;
        _table = table;
    }

    /// <summary>Plays all steps; gives the rows, so that the caller can count.</summary>
    public async Task<IReadOnlyList<StoryRow>> TellAsync(CancellationToken cancellationToken)
    {
        var all = new List<StoryRow>();
        for (int i = 0; i < _workflow.Story.Count; i++)
        {
            StoryStep step = _workflow.Story[i];
            IReadOnlyList<StoryRow> rows = step.IsRun ? await RunAsync(step, cancellationToken) : [await ChangeAsync(step, cancellationToken)];
            _table.Print($"{i + 1}. {step.Title}", rows);
            all.AddRange(rows);
        }

        return all;
    }

    private async Task<IReadOnlyList<StoryRow>> RunAsync(StoryStep step, CancellationToken cancellationToken)
    {
        GrantId? grant = step.Grant is null ? null : _grants[step.Grant];
        string workflow = _workflow.Resource.Id;
        (RunResult? result, HttpStatusCode status) = await _client.RunAsync(step, grant, workflow, cancellationToken);
        if (result is not { Items.Count: > 0 })
        {
            IReadOnlyList<string> reasons = result?.Reasons ?? [$"HTTP {(int)status}"];
            return [Row(step, new ItemResult { Item = workflow, Decision = result is null ? "error" : "deny", Reasons = reasons, Advice = result?.Advice ?? [] })];
        }

        foreach (ItemResult item in result.Items.Where(static i => i.Approval is not null))
        {
            _approvals[item.Item] = item.Approval ?? string.Empty;
        }

        return [.. result.Items.Select(i => Row(step, i))];
    }

    private async Task<StoryRow> ChangeAsync(StoryStep step, CancellationToken cancellationToken)
    {
        (string action, string what, HttpMethod method, string path) = step.Kind switch
        {
            StoryStepKind.Revoke => ("revoke", step.Grant ?? string.Empty, HttpMethod.Delete, $"grants/{_grants[step.Grant ?? string.Empty]}"),
            StoryStepKind.Withdraw => ("withdraw", TripConsent.Purpose, HttpMethod.Post, $"consents/{TripConsent.Purpose}/withdraw"),
            StoryStepKind.Approve => ("approve", step.Items[0], HttpMethod.Post, $"approvals/{_approvals.GetValueOrDefault(step.Items[0], "none")}"),
            _ => ("suspend", $"{step.Persona?.Title}/{step.Persona?.Circle}", HttpMethod.Post, $"personas/{step.Persona?.Subject}/{step.Persona?.Title}/{step.Persona?.Circle}/suspend"),
        };
        HttpStatusCode status = await _client.ChangeAsync(method, path, step.Caller, cancellationToken);
        bool done = status == HttpStatusCode.NoContent;
        return new StoryRow
        {
            Who = step.Caller.ToString(),
            OnBehalfOf = (step.Persona?.Subject ?? step.Caller).ToString(),
            Action = action,
            Item = what,
            Decision = done ? "allow" : "deny",
            Reasons = done ? [] : [$"HTTP {(int)status}"],
            IsAsExpected = done,
        };
    }

    private static StoryRow Row(StoryStep step, ItemResult result) => new()
    {
        Who = step.Caller.ToString(),
        OnBehalfOf = (step.OnBehalfOf ?? step.Caller).ToString(),
        Action = step.Kind == StoryStepKind.DryRun ? "would " + Action : Action,
        Item = result.Item,
        Decision = result.Decision,
        Reasons = result.Reasons,
        Status = result.Status,
        Plugin = result.Plugin,
        Advice = result.Advice,
        IsAsExpected = step.Expect.TryGetValue(result.Item, out ExpectedResult? expected)
            && result.Decision == expected.Decision
            && result.Reasons.Order(StringComparer.Ordinal).SequenceEqual(expected.Reasons.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && result.Plugin?.Outcome == expected.Outcome,
    };
}
