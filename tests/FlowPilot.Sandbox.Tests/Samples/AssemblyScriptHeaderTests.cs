using System.Globalization;
using System.Text;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Samples;

/// <summary>Each function of the AssemblyScript header does what the interface says; see the fixture for the calls.</summary>
public sealed class AssemblyScriptHeaderTests
{
    private static readonly string[] Capabilities = ["log.write", "clock.read", "random.read", "app.use"];

    [Fact]
    public async Task Functions_EachOne_GivesWhatTheInterfaceSays()
    {
        (SandboxResult result, DateTimeOffset now) = await RunAsync("0123456789");

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal(
            [
                "10 10",
                "4 50,51,52,53",
                "0",
                "10",
                ((now - DateTimeOffset.UnixEpoch).Ticks * 100).ToString(CultureInfo.InvariantCulture),
                "true",
                "8 true",
                "-6",
                "0 20 answer to 0123456789",
                "0 -2 -2",
                "2 0",
            ],
            Encoding.UTF8.GetString(result.Output.Span).TrimEnd('\n').Split('\n'));
        SandboxLogEntry line = Assert.Single(result.Log);
        Assert.Equal((Microsoft.Extensions.Logging.LogLevel.Warning, "a line: ü"), (line.Level, line.Text));
    }

    [Fact]
    public async Task Fail_EndsTheRunWithItsCodeAndText()
    {
        (SandboxResult result, _) = await RunAsync("7");

        Assert.Equal(SandboxOutcome.GuestError, result.Outcome);
        Assert.Equal(('7', "failed as asked, with an umlaut: ü"), ((char)(result.GuestError?.Code ?? 0), result.GuestError?.Message));
    }

    private static async Task<(SandboxResult Result, DateTimeOffset Now)> RunAsync(string input)
    {
        Fixture guest = Fixture.Load("assemblyscript");
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(
            static o => o.HostFunctions.Add("app", "document", "app.use", 100, static (_, request, _) => ValueTask.FromResult(request.IsEmpty
                ? new HostDocument(HostStatus.NotFound)
                : new HostDocument(HostStatus.Ok, Encoding.UTF8.GetBytes($"answer to {Encoding.UTF8.GetString(request.Span)}")))),
            guest);
        return (await sandbox.RunAsync(guest, Encoding.UTF8.GetBytes(input), capabilities: Capabilities), sandbox.Authz.Time.GetUtcNow());
    }
}
