using System.Text;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Samples;

/// <summary>The sample plugin in AssemblyScript: exact sums, and errors that name the line.</summary>
public sealed class TallyTests
{
    [Theory]
    [InlineData("a;EUR;1", """{"lines":1,"totals":[{"currency":"EUR","minor":1}]}""")]
    [InlineData("a;EUR;1\n", """{"lines":1,"totals":[{"currency":"EUR","minor":1}]}""")]
    [InlineData("a;USD;-5\nb;EUR;1\nc;USD;7", """{"lines":3,"totals":[{"currency":"EUR","minor":1},{"currency":"USD","minor":2}]}""")]
    [InlineData(";EUR;0", """{"lines":1,"totals":[{"currency":"EUR","minor":0}]}""")]
    [InlineData("ü;EUR;999999999999999\nü;EUR;999999999999999", """{"lines":2,"totals":[{"currency":"EUR","minor":1999999999999998}]}""")]
    public async Task Run_Lines_AreAddedByCurrency(string input, string output)
    {
        SandboxResult result = await RunAsync(input);

        Assert.Equal((SandboxOutcome.Completed, output), (result.Outcome, Encoding.UTF8.GetString(result.Output.Span)));
        Assert.Single(result.Log);
    }

    [Theory]
    [InlineData("a;EUR", 2, "line 1: item;currency;amount is expected")]
    [InlineData("a;EUR;1\n\n", 2, "line 2: item;currency;amount is expected")]
    [InlineData("a;eur;1", 3, "line 1: three capital letters are expected")]
    [InlineData("a;EURO;1", 3, "line 1: three capital letters are expected")]
    [InlineData("a;EUR;", 4, "line 1: 1 to 15 digits are expected")]
    [InlineData("a;EUR;-", 4, "line 1: 1 to 15 digits are expected")]
    [InlineData("a;EUR;1000000000000000", 4, "line 1: 1 to 15 digits are expected")]
    [InlineData("a;EUR;1\nb;EUR;1.5", 4, "line 2: an integer is expected")]
    [InlineData("a;EUR;1;2", 4, "line 1: an integer is expected")]
    public async Task Run_LineThatIsNone_IsAnErrorThatNamesIt(string input, int code, string message)
    {
        SandboxResult result = await RunAsync(input);

        Assert.Equal(SandboxOutcome.GuestError, result.Outcome);
        Assert.Equal((code, message), (result.GuestError?.Code, result.GuestError?.Message));
        Assert.True(result.Output.IsEmpty);
    }

    [Fact]
    public async Task Run_TooLong_IsAnError()
    {
        SandboxResult result = await RunAsync(new string('x', 65_537));

        Assert.Equal((SandboxOutcome.GuestError, 1), (result.Outcome, result.GuestError?.Code));
    }

    [Fact]
    public async Task Run_WithoutItsCapability_IsRefused()
    {
        Fixture plugin = Fixture.Sample("tally/tally.wasm");
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(plugin, capabilities: ["log.write"]);

        Assert.Equal(SandboxOutcome.CapabilityDenied, result.Outcome);
        Assert.Equal(("log.write", "flowpilot_log.write"), (Assert.Single(result.Denied).Capability, result.Denied[0].Import));
    }

    private static async Task<SandboxResult> RunAsync(string input)
    {
        Fixture plugin = Fixture.Sample("tally/tally.wasm");
        await using TestSandbox sandbox = await TestSandbox.StartWithLogAsync(plugin);
        return await sandbox.RunAsync(plugin, Encoding.UTF8.GetBytes(input), capabilities: ["log.write"]);
    }
}
