using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Storage;
using FlowPilot.Authz.Workflows;
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
        int unexpected = rows.Count(static r => !r.IsAsExpected);
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
        IReadOnlyDictionary<string, GrantId> grants = await StoryStage.SetUpAsync(app.Services, workflow, cancellationToken);
        WorkflowEndpoints.Map(app, workflow, new TripDesk(app.Services.GetRequiredService<WorkflowRunner>(), workflow, fareRules));
        await app.StartAsync(cancellationToken);
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
            var client = new WorkflowClient(http, issuer);
            Itinerary trip = await client.ReadAsync(workflow.Owner, workflow.Resource.Id, cancellationToken);
            table.Say($"{trip.Title}: {trip.Items.Count} items, owned by {trip.Owner}, served at {app.Urls.Single()}.");
            return await new StoryTeller(client, workflow, grants, table).TellAsync(cancellationToken);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }
}
