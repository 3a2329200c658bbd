using System.Diagnostics;
using FlowPilot.TestKit;
using Xunit;

namespace FlowPilot.Samples.Tests.PluginHost;

/// <summary>The sample host of a plugin, managed and compiled ahead of time: both do the same.</summary>
public sealed class PluginHostTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);

    private static readonly string Samples = RepositoryRoot.Combine("samples", "plugins");

    private static readonly string Fixtures = RepositoryRoot.Combine("tests", "FlowPilot.Sandbox.Tests", "Fixtures");

    [Theory]
    [InlineData("managed")]
    [InlineData("native")]
    public async Task Run_PluginWithItsCapabilities_Completes(string host)
    {
        (int code, string text) = await RunAsync(host, Path.Combine(Samples, "stamp", "stamp.wasm"), "abc", "clock.read", "random.read");

        Assert.Equal(0, code);
        Assert.Contains("outcome   Completed", text, StringComparison.Ordinal);
        Assert.Contains("\"sha256\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managed")]
    [InlineData("native")]
    public async Task Run_WithReceipt_ShowsItSignedAndVerified(string host)
    {
        (int code, string text) = await RunAsync(host, "--receipt", Path.Combine(Samples, "stamp", "stamp.wasm"), "abc", "clock.read", "random.read");

        Assert.Equal(0, code);
        Assert.Contains("\"used\":[\"clock.read\",\"random.read\"]", text, StringComparison.Ordinal);
        Assert.Contains("signed    yes", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managed")]
    [InlineData("native")]
    public async Task Run_PluginWithoutACapability_IsDenied(string host)
    {
        (int code, string text) = await RunAsync(host, Path.Combine(Samples, "stamp", "stamp.wasm"), "abc", "clock.read");

        Assert.Equal(1, code);
        Assert.Contains("denied    random.read, which flowpilot_random.fill needs", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managed", "trap.wasm", "outcome   Trap (Unreachable)")]
    [InlineData("native", "trap.wasm", "outcome   Trap (Unreachable)")]
    [InlineData("managed", "recurse.wasm", "outcome   StackOverflow")]
    [InlineData("native", "recurse.wasm", "outcome   StackOverflow")]
    [InlineData("managed", "spin.wasm", "outcome   FuelExhausted")]
    [InlineData("native", "spin.wasm", "outcome   FuelExhausted")]
    public async Task Run_HostilePlugin_EndsInItsOutcome(string host, string module, string outcome)
    {
        (int code, string text) = await RunAsync(host, Path.Combine(Fixtures, module), string.Empty);

        Assert.Equal(1, code);
        Assert.Contains(outcome, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managed")]
    [InlineData("native")]
    public async Task Run_ModuleThatCannotBeLoaded_SaysWhy(string host)
    {
        (int code, string text) = await RunAsync(host, Path.Combine(Fixtures, "import-unknown.wasm"));

        Assert.Equal(2, code);
        Assert.Contains("'evil.do_it' is not known to this host", text, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Text)> RunAsync(string host, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(PathOf(host), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("The host did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Guard, TestContext.Current.CancellationToken);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output + await errors);
    }

    private static string PathOf(string host)
    {
        string suffix = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        if (host == "managed")
        {
            return Path.Combine(AppContext.BaseDirectory, "..", "..", "PluginHost", new DirectoryInfo(AppContext.BaseDirectory).Name, "PluginHost" + suffix);
        }

        // publish.sh, which test.sh runs, leaves the program, or why it cannot be made, or what went wrong.
        string native = RepositoryRoot.Combine("artifacts", "native", "PluginHost");
        string program = Path.Combine(native, "PluginHost" + suffix);
        if (!File.Exists(program))
        {
            Assert.SkipWhen(File.Exists(native + ".reason"), File.Exists(native + ".reason") ? File.ReadAllText(native + ".reason").Trim() : string.Empty);
            Assert.SkipUnless(File.Exists(native + ".log"), "publish.sh was not run, which test.sh does");
            Assert.Fail($"The native host was not made: {File.ReadAllText(native + ".log")}");
        }

        return program;
    }
}
