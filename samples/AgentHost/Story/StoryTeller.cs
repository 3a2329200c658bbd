using System.Net;
using FlowPilot.Authz.Delegation;
using FlowPilot.Samples.AgentHost.Hosting;
using FlowPilot.Samples.AgentHost.Workflows;

namespace FlowPilot.Samples.AgentHost.Story;

/// <summary>Plays the steps of a workflow file over HTTP and compares each decision with the expected one.</summary>
internal sealed class StoryTeller
{
    private const string Action = "can_execute";

    private readonly WorkflowClient _client;
    private readonly TravelWorkflow _workflow;
    private readonly IReadOnlyDictionary<string, GrantId> _grants;
    private readonly StoryTable _table;

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
            IReadOnlyList<StoryRow> rows = step.Kind == StoryStepKind.Revoke
                ? [await RevokeAsync(step, cancellationToken)]
                : await ExecuteAsync(step, cancellationToken);
            _table.Print($"{i + 1}. {step.Title}", rows);
            all.AddRange(rows);
        }

        return all;
    }

    private async Task<IReadOnlyList<StoryRow>> ExecuteAsync(StoryStep step, CancellationToken cancellationToken)
    {
        GrantId? grant = step.Grant is null ? null : _grants[step.Grant];
        var results = new List<ItemResult>();
        if (step.Kind == StoryStepKind.ExecuteWorkflow)
        {
            results.AddRange(await _client.RunWorkflowAsync(step, grant, _workflow, cancellationToken));
        }
        else
        {
            foreach (TravelItem item in _workflow.Items)
            {
                results.Add(await _client.RunItemAsync(step, grant, item, cancellationToken));
            }
        }

        return [.. results.Select(r => Row(step, r))];
    }

    private async Task<StoryRow> RevokeAsync(StoryStep step, CancellationToken cancellationToken)
    {
        string name = step.Grant ?? throw new InvalidOperationException("A revocation names its grant.");
        HttpStatusCode status = await _client.RevokeAsync(step, _grants[name], cancellationToken);
        bool done = status == HttpStatusCode.NoContent;
        return new StoryRow(
            step.Caller.ToString(), step.Caller.ToString(), "revoke", name, done ? "allow" : "deny", done ? [] : [$"HTTP {(int)status}"], null, null, null, TimeSpan.Zero, done);
    }

    private static StoryRow Row(StoryStep step, ItemResult result)
    {
        ExpectedResult expected = step.Expect[result.Item];
        bool asExpected = result.Decision == expected.Decision
            && result.Reasons.Order(StringComparer.Ordinal).SequenceEqual(expected.Reasons.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && result.Outcome == expected.Outcome;
        return new StoryRow(
            step.Caller.ToString(),
            (step.OnBehalfOf ?? step.Caller).ToString(),
            Action,
            result.Item,
            result.Decision,
            result.Reasons,
            result.Outcome,
            result.Detail,
            result.Fuel,
            TimeSpan.FromMilliseconds(result.Milliseconds ?? 0),
            asExpected);
    }
}
