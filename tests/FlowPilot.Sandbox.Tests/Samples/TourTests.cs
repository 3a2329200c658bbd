using System.Text;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Samples;

/// <summary>A plain C program, built by a plain toolchain, says in the sandbox what the same source says when it is compiled natively.</summary>
public sealed class TourTests
{
    private static readonly string[] Capabilities =
        ["wasi.args", "wasi.clocks", "wasi.env?keys=EMPTY,TOUR", "wasi.files?access=write&scope=work"];

    private static readonly Dictionary<string, SandboxFiles> Here = new(StringComparer.Ordinal) { ["work"] = SandboxFiles.Empty.At(".") };

    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal) { ["TOUR"] = "all", ["EMPTY"] = "", ["HOME"] = "/root" };

    [Theory]
    [InlineData("files")]
    [InlineData("seek")]
    [InlineData("links")]
    [InlineData("limits")]
    [InlineData("clocks")]
    [InlineData("report", "one", "two three", "", "ünïcode")]
    public async Task Tour_EachPart_SaysWhatItSaysNatively(string part, params string[] arguments)
    {
        await using WasiSandbox guest = await StartAsync();
        // Sleeping takes no time then, and is seen by the guest all the same.
        var options = new SandboxRunOptions { Instant = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), Arguments = [part, .. arguments], Environment = Environment, Files = Here };

        SandboxResult result = await guest.RunAsync(options: options);

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        string expected = await File.ReadAllTextAsync(Path.Combine(Fixture.SampleFolder, "wasi", "expected", part + ".txt"), TestContext.Current.CancellationToken);
        Assert.Equal(expected, Encoding.UTF8.GetString(result.Output.Span));
        Assert.Empty(result.Denied);
    }

    [Fact]
    public async Task Tour_FilesItLeft_AreItsChanges()
    {
        await using WasiSandbox guest = await StartAsync();

        SandboxResult result = await guest.RunAsync(options: new SandboxRunOptions { Arguments = ["files"], Files = Here });

        SandboxFileChange change = Assert.Single(result.FileChanges);
        Assert.Equal(("work", "note.txt", SandboxFileChangeKind.Created, SandboxFileKind.File), (change.Scope, change.Path, change.Change, change.Kind));
        Assert.Equal("bb"u8, change.Content.Span);
    }

    [Fact]
    public async Task Tour_InputOfAnyLength_IsCopiedAndStandardErrorIsLogged()
    {
        byte[] input = new byte[1_000_000];
        new Random(20260301).NextBytes(input);
        await using WasiSandbox guest = await StartAsync();

        SandboxResult result = await guest.RunAsync(input, new SandboxRunOptions { Arguments = ["copy"] });

        Assert.Equal(input, result.Output.ToArray());
        Assert.Equal("copied 1000000 bytes", Assert.Single(result.Log).Text);
    }

    [Fact]
    public async Task Tour_ExitCodes_AllOfThemAreKept()
    {
        await using WasiSandbox guest = await StartAsync();
        for (int code = 0; code < 256; code++)
        {
            SandboxResult result = await guest.RunAsync(options: new SandboxRunOptions { Arguments = ["exit", code.ToString(System.Globalization.CultureInfo.InvariantCulture)] });

            Assert.Equal((code, code == 0 ? SandboxOutcome.Completed : SandboxOutcome.GuestError), (result.GuestError?.Code ?? 0, result.Outcome));
        }
    }

    [Fact]
    public async Task Tour_WithoutCapabilities_SeesNoArgument()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Fixture.Sample("wasi/tour.wasm"), null);

        SandboxResult result = await guest.RunAsync(options: new SandboxRunOptions { Arguments = ["copy"] });

        Assert.Equal(99, result.GuestError?.Code);
        Assert.Equal("no such part: ", Assert.Single(result.Log).Text);
    }

    [Fact]
    public async Task Tour_ReadOnlyScope_IsReadAndNotWritten()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(
            Fixture.Sample("wasi/tour.wasm"), null, "wasi.args", "wasi.files?access=read&scope=work");

        SandboxResult result = await guest.RunAsync(options: new SandboxRunOptions { Arguments = ["files"], Files = Here });

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.StartsWith("write: another error\n", Encoding.UTF8.GetString(result.Output.Span), StringComparison.Ordinal);
        Assert.Empty(result.FileChanges);
        Assert.Contains(result.Denied, static d => d.Capability == "wasi.files?access=write&scope=work" && d.Import == "wasi_snapshot_preview1.path_open");
    }

    private static Task<WasiSandbox> StartAsync() => WasiSandbox.StartAsync(Fixture.Sample("wasi/tour.wasm"), static o => o.AllowDeterministicRuns = true, Capabilities);
}
