using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Receipts;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace FlowPilot.Sandbox.Tests.Profiles.Wasi;

/// <summary>Each limit of WASI is tripped, and the guest goes on.</summary>
public sealed class WasiLimitTests
{
    private const string Scope = "wasi.files?access=write&scope=work";

    [Fact]
    public async Task Descriptors_AMillionOfThem_EndAtTheirLimit()
    {
        // Standard streams and the scope are four of them.
        Assert.Equal((33, 6), await ManyAsync(static w => w with { MaxDescriptors = 10 }, 1_000_000, keepOpen: true));
        Assert.Equal((33, 252), await ManyAsync(static w => w, 1_000_000, keepOpen: true));
    }

    [Fact]
    public async Task Files_AMillionOfThem_EndAtTheirLimit()
    {
        Assert.Equal((51, 20), await ManyAsync(static w => w with { MaxFiles = 20 }, 1_000_000, keepOpen: false));
        Assert.Equal((51, 10_000), await ManyAsync(static w => w, 1_000_000, keepOpen: false));
    }

    [Fact]
    public async Task DirectoryEntries_OverTheLimit_AreRefused() =>
        Assert.Equal((51, 7), await ManyAsync(static w => w with { MaxDirectoryEntries = 7 }, 100, keepOpen: false));

    [Fact]
    public async Task FileBytes_OverTheLimit_AreRefusedAndGivenBackWhenTheFileGoes()
    {
        var script = new WasiScript();
        script.Open("a", flags: 1);
        int large = script.Call("fd_filestat_set_size", 4, 1_001);
        int fits = script.Call("fd_filestat_set_size", 4, 1_000);
        script.Open("b", flags: 1);
        int full = script.Print(5, "x");
        int allocate = script.Call("fd_allocate", 5, 0, 1);
        int link = script.Call("path_symlink", WasiScript.Path, script.PutPath("target"), 3, WasiScript.SecondPath, script.PutPath("l", WasiScript.SecondPath));
        int unlink = script.OfPath("path_unlink_file", "a");
        int stillFull = script.Print(5, "x");
        int close = script.Call("fd_close", 4);
        int room = script.Print(5, "x");

        SandboxResult result = await RunAsync(script, static w => w with { MaxFileBytes = 1_000 });

        Assert.Equal([22, 0, 51, 51, 51, 0, 51, 0, 0], script.Numbers(result, large, fits, full, allocate, link, unlink, stillFull, close, room));
    }

    [Fact]
    public async Task Truncate_OneTebibyte_IsTooLargeAndTakesNothing()
    {
        var script = new WasiScript();
        script.Open("a", flags: 1);
        int truncate = script.Call("fd_filestat_set_size", 4, 1L << 40);
        int write = script.Call("fd_pwrite", 4, WasiScript.Vector, 1, 1L << 40, WasiScript.Out);
        script.Write32(WasiScript.Vector, WasiScript.Buffer, 1);
        int far = script.Call("fd_pwrite", 4, WasiScript.Vector, 1, 1L << 40, WasiScript.Out);

        SandboxResult result = await RunAsync(script, static w => w);

        // The first write has nothing to write.
        Assert.Equal([22, 0, 22], script.Numbers(result, truncate, write, far));
        Assert.Equal(0, Assert.Single(result.FileChanges).Content.Length);
    }

    [Fact]
    public async Task PathBytes_OverTheLimit_AreTooLong()
    {
        var script = new WasiScript();
        int longer = script.OfPath("path_create_directory", new string('a', 21));
        int longest = script.OfPath("path_create_directory", new string('a', 20));

        SandboxResult result = await RunAsync(script, static w => w with { MaxPathBytes = 20 });

        Assert.Equal([37, 0], script.Numbers(result, longer, longest));
    }

    [Fact]
    public async Task FileDepth_OverTheLimit_IsTooLong()
    {
        var script = new WasiScript();
        int[] made = [script.OfPath("path_create_directory", "1"), script.OfPath("path_create_directory", "1/2"), script.OfPath("path_create_directory", "1/2/3")];
        int file = script.Open("1/2/f", flags: 1);
        script.OfPath("path_create_directory", "a");
        script.OfPath("path_create_directory", "a/b");
        // A directory may not be moved where what is in it would lie too deep.
        int move = script.Call("path_rename", 3, WasiScript.Path, script.PutPath("a"), 3, WasiScript.SecondPath, script.PutPath("1/a", WasiScript.SecondPath));

        SandboxResult result = await RunAsync(script, static w => w with { MaxFileDepth = 2 });

        Assert.Equal([0, 0, 37, 37, 37], script.Numbers(result, [.. made, file, move]));
    }

    [Fact]
    public async Task Vectors_OverTheLimit_AreInvalid()
    {
        var script = new WasiScript();
        int over = script.Call("fd_write", 2, WasiScript.Vector, 4, WasiScript.Out);
        int at = script.Call("fd_write", 2, WasiScript.Vector, 3, WasiScript.Out);

        SandboxResult result = await RunAsync(script, static w => w with { MaxVectors = 3 });

        Assert.Equal([28, 0], script.Numbers(result, over, at));
    }

    [Fact]
    public async Task Subscriptions_OverTheLimit_AreInvalid()
    {
        var script = new WasiScript();
        int over = script.Call("poll_oneoff", 2_048, 4_096, 3, WasiScript.Out);
        int at = script.Call("poll_oneoff", 2_048, 4_096, 2, WasiScript.Out);

        SandboxResult result = await RunAsync(script, static w => w with { MaxSubscriptions = 2 });

        Assert.Equal([28, 0], script.Numbers(result, over, at));
    }

    [Fact]
    public async Task RandomBytes_OverTheLimit_AreInvalid()
    {
        var script = new WasiScript();
        int over = script.Call("random_get", WasiScript.Buffer, 101);
        int at = script.Call("random_get", WasiScript.Buffer, 100);

        SandboxResult result = await RunAsync(script, static w => w with { MaxRandomBytes = 100 });

        Assert.Equal([28, 0], script.Numbers(result, over, at));
    }

    [Fact]
    public async Task ArgumentBytes_OverTheLimit_Throw()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.args");
        var limits = Limits(static w => w with { MaxArgumentBytes = 20 });

        // The name of the plugin, ten letters with its NUL, counts.
        await guest.RunAsync(options: new SandboxRunOptions { Limits = limits, Arguments = ["123456789"] });
        await Assert.ThrowsAsync<ArgumentException>(() => guest.RunAsync(options: new SandboxRunOptions { Limits = limits, Arguments = ["1234567890"] }));
        await Assert.ThrowsAsync<ArgumentException>(() => guest.RunAsync(options: new SandboxRunOptions { Limits = limits, Environment = new Dictionary<string, string> { ["A"] = "12345678" } }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Output_TwoGibibytes_EndsAtTheLimitOrIsCut(int descriptor)
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Fixture.Load("wasi-flood"), null);

        SandboxResult result = await guest.RunAsync([.. BitConverter.GetBytes(descriptor), .. BitConverter.GetBytes(2_048)]);

        Assert.Equal(descriptor == 1 ? SandboxOutcome.OutputLimit : SandboxOutcome.Completed, result.Outcome);
        Assert.True(result.Output.IsEmpty);
        Assert.Equal(descriptor == 1 ? 0 : 1, result.Log.Count(static l => l.IsTruncationMarker));
    }

    [Fact]
    public async Task Output_LongCallThatIsCancelled_EndsInTheMiddle()
    {
        using var source = new CancellationTokenSource();
        using var logs = new FakeLoggerProvider(FakeLogCollector.Create(new FakeLogCollectorOptions
        {
            FilteredCategories = new HashSet<string>(StringComparer.Ordinal) { "FlowPilot.Sandbox.Guest" },
            OutputSink = _ => source.Cancel(),
        }));
        Fixture fixture = Fixture.Load("wasi-flood");
        await using TestSandbox sandbox = await TestSandbox.StartAsync(
            static o => o.EchoGuestLog = true,
            services: s => s.AddSingleton<IHostEnvironment>(new Stage("Development")).AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(logs)));
        using SandboxPlugin plugin = await sandbox.LoadAsync(fixture);

        // One call of a mebibyte, whose first line is shown while it is under way.
        SandboxResult result = await sandbox.RunAsync(plugin, (byte[])[.. BitConverter.GetBytes(2), .. BitConverter.GetBytes(1)], cancellationToken: source.Token);

        Assert.Equal(SandboxOutcome.Cancelled, result.Outcome);
        using JsonDocument receipt = JsonDocument.Parse(Assert.IsType<SandboxReceipt>(result.Receipt).Utf8Json);
        Assert.InRange(int.Parse(receipt.RootElement.GetProperty("bytes").GetProperty("read").GetString() ?? "", CultureInfo.InvariantCulture), 4_096, 8_192);
    }

    [Theory]
    [InlineData(7, 100, 100, 100, 10)]
    [InlineData(100, 2, 100, 100, 10)]
    [InlineData(100, 100, 1, 100, 10)]
    [InlineData(100, 100, 100, 3, 10)]
    [InlineData(100, 100, 100, 100, 1)]
    public async Task Scope_LargerThanTheLimits_IsNotGivenToTheRun(int bytes, int files, int entries, int path, int depth)
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Scope);
        var options = new SandboxRunOptions
        {
            Files = WasiSandbox.Files("work", ("a/file", "12345678"), ("b", "")),
            Limits = Limits(w => w with { MaxFileBytes = bytes, MaxFiles = files, MaxDirectoryEntries = entries, MaxPathBytes = path, MaxFileDepth = depth }),
        };

        SandboxResult result = await guest.RunAsync(options: options);

        Assert.Equal(SandboxOutcome.HostFault, result.Outcome);
        Assert.Equal(SandboxOutcome.Completed, (await guest.RunAsync(options: options with { Limits = null })).Outcome);
        Assert.Equal(0L, guest.Sandbox.Host.Queue.ReservedBytes);
    }

    [Fact]
    public async Task Memory_OfFiles_IsReservedBesideThatOfTheGuest()
    {
        SandboxLimits limits = SandboxLimits.Strict;
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Fixture.Load("wasi-call"), o => { o.Limits = limits; o.MaxGuestMemoryBytes = limits.MaxMemoryBytes + limits.Wasi.MaxFileBytes - 1; }, Scope);

        // It would wait for ever; with less it runs.
        await Assert.ThrowsAsync<ArgumentException>(() => guest.RunAsync());
        SandboxResult result = await guest.RunAsync(options: new SandboxRunOptions { Limits = limits with { Wasi = limits.Wasi with { MaxFileBytes = 1 << 20 } } });

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
    }

    internal static SandboxLimits Limits(Func<WasiLimits, WasiLimits> change) => SandboxLimits.Default with { Wasi = change(SandboxLimits.Default.Wasi) };

    private static async Task<SandboxResult> RunAsync(WasiScript script, Func<WasiLimits, WasiLimits> change)
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Scope);
        SandboxResult result = await guest.RunAsync(script, new SandboxRunOptions { Limits = Limits(change) });
        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        return result;
    }

    private static async Task<(int Errno, int Done)> ManyAsync(Func<WasiLimits, WasiLimits> change, int count, bool keepOpen)
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Fixture.Load("wasi-many"), null, Scope);
        SandboxResult result = await guest.RunAsync(
            [.. BitConverter.GetBytes(count), .. BitConverter.GetBytes(keepOpen ? 1 : 0)], new SandboxRunOptions { Limits = Limits(change) });
        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal(BinaryPrimitives.ReadInt32LittleEndian(result.Output.Span[4..]), result.FileChanges.Count);
        return (BinaryPrimitives.ReadInt32LittleEndian(result.Output.Span), BinaryPrimitives.ReadInt32LittleEndian(result.Output.Span[4..]));
    }
}
