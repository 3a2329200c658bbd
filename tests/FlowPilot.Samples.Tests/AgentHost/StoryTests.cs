using System.Text.Json.Nodes;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.TestKit;

namespace FlowPilot.Samples.Tests.AgentHost;

public sealed class StoryTests
{
    private static string TripFile => RepositoryRoot.Combine("samples", "AgentHost", "data", "trip-to-milan.json");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Story_AsCommitted_DecidesAsExpectedAndVerifies()
    {
        using var folder = new TemporaryFolder();
        using AgentHostProcess process = AgentHostProcess.Start("--log", folder.Path);

        (int code, string output, string error) = await process.EndAsync(Token);

        Assert.True(code == 0, output + error);
        Assert.Contains("0 of them unexpected", output, StringComparison.Ordinal);
        Assert.Contains("intact", output, StringComparison.Ordinal);
        Assert.Contains("CapabilityDenied", output, StringComparison.Ordinal);
        foreach (string reason in (string[])["authz.budget_exceeded", "auto_book.persona_invalid", "auto_book.no_consent", "authz.agent_not_delegated", "auto_book.unauthorized_principal"])
        {
            Assert.Contains(reason, output, StringComparison.Ordinal);
        }

        Assert.Empty(error);

        // No token is ever printed, and none is in the log.
        string log = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(folder.Path, "default")).Single(), Token);
        Assert.DoesNotContain("eyJ", output + log, StringComparison.Ordinal);
        Assert.DoesNotContain("carlo", log, StringComparison.Ordinal);
        Assert.Contains("\"capability\":\"log.write\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Story_WithAnotherExpectation_EndsWithOne()
    {
        using var folder = new TemporaryFolder();
        JsonNode trip = JsonNode.Parse(await File.ReadAllTextAsync(TripFile, Token)) ?? throw new InvalidOperationException();
        JsonNode expected = trip["story"]?[0]?["expect"]?["i_hotel"] ?? throw new InvalidOperationException();
        expected["decision"] = "allow";
        string file = Path.Combine(folder.Path, "trip.json");
        await File.WriteAllTextAsync(file, trip.ToJsonString(), Token);
        using AgentHostProcess process = AgentHostProcess.Start(file, "--log", folder.Path);

        (int code, string output, _) = await process.EndAsync(Token);

        Assert.Equal(1, code);
        Assert.Contains("1 of them unexpected", output, StringComparison.Ordinal);
        Assert.Contains("UNEXPECTED", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Story_Terminated_EndsWithTheLogClosed()
    {
        using var folder = new TemporaryFolder();
        JsonNode trip = JsonNode.Parse(await File.ReadAllTextAsync(TripFile, Token)) ?? throw new InvalidOperationException();
        JsonArray story = trip["story"]?.AsArray() ?? throw new InvalidOperationException();
        JsonNode step = story[1] ?? throw new InvalidOperationException();
        while (story.Count < 100)
        {
            story.Add(step.DeepClone());
        }

        string file = Path.Combine(folder.Path, "trip.json");
        await File.WriteAllTextAsync(file, trip.ToJsonString(), Token);
        using AgentHostProcess process = AgentHostProcess.Start(file, "--log", folder.Path);
        while (await process.Output.ReadLineAsync(Token) is { } line && !line.Contains("1. ", StringComparison.Ordinal))
        {
        }

        process.Terminate();
        (int code, _, string error) = await process.EndAsync(Token);

        Assert.Equal(130, code);
        Assert.Contains("flushed and closed", error, StringComparison.Ordinal);
        DecisionLogVerification log = await DecisionLogVerifier.VerifyFileAsync(Directory.GetFiles(Path.Combine(folder.Path, "default")).Single(), Token);
        Assert.True(log is { IsIntact: true, IsClosed: true });
    }

    [Fact]
    public async Task Start_WithAMissingFile_EndsWithTwoAndOneLine()
    {
        using AgentHostProcess process = AgentHostProcess.Start("does-not-exist.json");

        (int code, _, string error) = await process.EndAsync(Token);

        Assert.Equal(2, code);
        Assert.StartsWith("the file: ", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Start_WithAnUnknownArgument_EndsWithTwo()
    {
        using AgentHostProcess process = AgentHostProcess.Start("--verbose");

        (int code, _, string error) = await process.EndAsync(Token);

        Assert.Equal(2, code);
        Assert.Contains("usage:", error, StringComparison.Ordinal);
    }
}
