using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Samples.AgentHost.Development;
using FlowPilot.Samples.AgentHost.Hosting;
using FlowPilot.Samples.AgentHost.Story;
using FlowPilot.Samples.AgentHost.Workflows;
using FlowPilot.Sandbox;
using Spectre.Console;

namespace FlowPilot.Samples.AgentHost;

/// <summary>The whole sample: reads the workflow, starts the host, plays the story over HTTP, verifies the log.</summary>
internal static class AgentHostApplication
{
    public static async Task<int> RunAsync(AgentHostArguments arguments, IAnsiConsole console, CancellationToken cancellationToken)
    {
        TravelWorkflow workflow = TravelWorkflowReader.ReadFile(arguments.WorkflowFile);
        var table = new StoryTable(console);
        string logFolder = Path.Combine(arguments.LogFolder, StoreId.Default.Value);
        HashSet<string> earlier = [.. LogFiles(logFolder)];
        IReadOnlyList<StoryRow> rows = await PlayAsync(workflow, arguments, table, cancellationToken);
        int unexpected = rows.Count(static r => !r.AsExpected);
        table.Say($"{rows.Count} results, {unexpected} of them unexpected.");

        // The host has stopped, so the log is closed; whoever has the file can verify it, without any key.
        bool intact = true;
        foreach (string file in LogFiles(logFolder).Except(earlier, StringComparer.Ordinal))
        {
            DecisionLogVerification verification = await DecisionLogVerifier.VerifyFileAsync(file, cancellationToken);
            table.Say($"Decision log: {file}");
            table.Say($"              {verification}");
            intact &= verification is { IsIntact: true, IsClosed: true };
        }

        return unexpected == 0 && intact ? 0 : 1;
    }

    private static string[] LogFiles(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.jsonl") : [];

    private static async Task<IReadOnlyList<StoryRow>> PlayAsync(
        TravelWorkflow workflow, AgentHostArguments arguments, StoryTable table, CancellationToken cancellationToken)
    {
        using var issuer = new DevelopmentIssuer(TimeProvider.System);
        await using WebApplication app = AgentHostBuilder.Build(issuer, arguments.LogFolder);
        using FareRules fareRules = await FareRules.LoadAsync(app.Services.GetRequiredService<ISandbox>(), cancellationToken);
        IReadOnlyDictionary<string, GrantId> grants = await SetUpAsync(app.Services, workflow, cancellationToken);
        WorkflowEndpoints.Map(app, workflow, fareRules);
        await app.StartAsync(cancellationToken);
        try
        {
            table.Say($"{workflow.Title}: {workflow.Items.Count} items, owned by {workflow.Owner}, served at {app.Urls.Single()}.");
            using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
            return await new StoryTeller(new WorkflowClient(http, issuer), workflow, grants, table).TellAsync(cancellationToken);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Writes the relationships and grants that exist when the story begins; gives the grants' ids by name.</summary>
    private static async Task<IReadOnlyDictionary<string, GrantId>> SetUpAsync(IServiceProvider services, TravelWorkflow workflow, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IRelationshipStore>().WriteAsync(
            new RelationshipWrite
            {
                Create =
                [
                    new RelationTuple(workflow.Resource, "owner", workflow.Owner),
                    .. workflow.Items.Select(i => new RelationTuple(i.Resource, "workflow", SubjectRef.From(workflow.Resource))),
                ],
            },
            cancellationToken);
        IDelegations delegations = services.GetRequiredService<IDelegations>();
        var ids = new Dictionary<string, GrantId>(StringComparer.Ordinal);
        foreach (TravelGrant grant in workflow.Grants)
        {
            Grant made = await delegations.GrantAsync(
                new GrantRequest
                {
                    Issuer = grant.Issuer,
                    Delegate = grant.Delegate,
                    OnBehalfOf = workflow.Owner,
                    Parent = grant.Parent is null ? null : ids[grant.Parent],
                    Actions = grant.Actions,
                    Resources = grant.Resources,
                    Lifetime = grant.Lifetime,
                    RemainingDepth = grant.Depth,
                },
                cancellationToken);
            ids.Add(grant.Name, made.Id);
        }

        return ids;
    }
}
