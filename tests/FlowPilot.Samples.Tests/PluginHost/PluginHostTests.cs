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

    [Theory]
    [InlineData("managed", "no.such.capability", "an unknown capability 'no.such.capability'")]
    [InlineData("native", "no.such.capability", "an unknown capability 'no.such.capability'")]
    [InlineData("managed", "", "an empty capability")]
    public async Task Run_CapabilityThatThereIsNot_SaysSo(string host, string capability, string text)
    {
        (int code, string said) = await RunAsync(host, Path.Combine(Samples, "stamp", "stamp.wasm"), "abc", capability);

        Assert.Equal(2, code);
        Assert.Contains(text, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ModuleWithAnUnusualName_RunsUnderAnIdMadeOfIt()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, ".My Plugin (1).wasm");
        File.Copy(Path.Combine(Fixtures, "echo.wasm"), path);

        (int code, string text) = await RunAsync("managed", path, "hello");

        Assert.Equal(0, code);
        Assert.Contains("output    hello", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OutputWithCommandsForATerminal_IsPrintedWithoutThem()
    {
        (int code, string text) = await RunAsync("managed", Path.Combine(Fixtures, "echo.wasm"), "one\u001b[2Jtwo\u0007\r");

        Assert.Equal(0, code);
        Assert.Contains("output    one\ufffd[2Jtwo\ufffd\ufffd", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoModuleOrHelp_SaysWhatIsExpected()
    {
        (int code, string text) = await RunAsync("managed", Path.Combine(Fixtures, "no-such-module.wasm"), "x");
        (int help, string usage) = await RunAsync("managed", "--help");

        Assert.Equal((2, 2), (code, help));
        Assert.Contains("no-such-module.wasm", text, StringComparison.Ordinal);
        Assert.StartsWith("usage: PluginHost", usage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managed")]
    [InlineData("native")]
    public async Task Run_WithAFolderOfCompiledModules_LoadsWhatTheFirstStartCompiled(string host)
    {
        using var temporary = new TemporaryFolder();
        string[] arguments = [Path.Combine(Samples, "tally", "tally.wasm"), "a;EUR;1", "log.write"];
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FLOWPILOT_MODULE_FOLDER"] = Path.Combine(temporary.Path, "modules"),
            ["FLOWPILOT_MODULE_KEY"] = Convert.ToHexString([.. Enumerable.Range(0, 32).Select(static i => (byte)i)]),
        };
        (int code, string text) = await RunAsync(host, variables, arguments);
        Assert.Equal(0, code);
        Assert.Contains("output    {\"lines\":1,\"totals\":[{\"currency\":\"EUR\",\"minor\":1}]}", text, StringComparison.Ordinal);
        string entry = Assert.Single(Directory.GetFiles(variables["FLOWPILOT_MODULE_FOLDER"]));
        File.SetLastWriteTimeUtc(entry, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using Microsoft.Win32.SafeHandles.SafeFileHandle first = File.OpenHandle(entry, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        Assert.Equal((code, text), await RunAsync(host, variables, arguments));

        // What the first start wrote was used: a file that took its place would leave this one as it was.
        Assert.NotEqual(2020, File.GetLastWriteTimeUtc(first).Year);
    }

    private static Task<(int Code, string Text)> RunAsync(string host, params string[] arguments) =>
        RunAsync(host, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    private static async Task<(int Code, string Text)> RunAsync(string host, Dictionary<string, string> variables, string[] arguments)
    {
        var start = new ProcessStartInfo(PathOf(host), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
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
