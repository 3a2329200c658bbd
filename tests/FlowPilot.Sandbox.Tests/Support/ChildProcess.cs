using System.Diagnostics;
using System.Text.Json;

namespace FlowPilot.Sandbox.Tests.Support;

/// <summary>Starts the child for one scenario, and fails unless it survives.</summary>
internal static class ChildProcess
{
    private const string Name = "FlowPilot.Sandbox.Child";

    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(300);

    /// <summary>The child's folder: beside that of the tests, in the same configuration.</summary>
    public static string Folder => Path.Combine(
        AppContext.BaseDirectory, "..", "..", Name, new DirectoryInfo(AppContext.BaseDirectory).Name);

    public static Task<JsonElement> RunAsync(params string[] arguments) => RunInAsync(Folder, arguments);

    /// <summary>Starts it with a limit of its address space, in KiB.</summary>
    public static Task<JsonElement> RunLimitedAsync(long addressSpace, params string[] arguments) => RunAsync(
        new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -v {addressSpace} && exec \"$0\" \"$@\"", Path.Combine(Folder, Name), .. arguments]));

    /// <summary>Starts it with a limit of the size of each file, in units of 512 bytes, beyond which writing is an error.</summary>
    public static Task<JsonElement> RunWithFileLimitAsync(long size, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"trap '' XFSZ && ulimit -f {size} && exec \"$0\" \"$@\"", Path.Combine(Folder, Name), .. arguments]);
        // The runtime maps its own code through a file, unless it is told not to.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return RunAsync(start);
    }

    /// <summary>Starts it and kills it as soon as it has said so many lines.</summary>
    public static async Task KillAfterAsync(int lines, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Path.Combine(Folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name), arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("The child did not start.");
        try
        {
            for (int i = 0; i < lines; i++)
            {
                Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Guard, TestContext.Current.CancellationToken));
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>Starts it with a limit of its address space, in KiB, and one of its managed heap, in bytes: what the host takes beyond them ends it.</summary>
    public static Task<JsonElement> RunBoundedAsync(long addressSpace, long heap, params string[] arguments) => RunAsync(
        new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -v {addressSpace} && DOTNET_GCHeapHardLimit=0x{heap:x} exec \"$0\" \"$@\"", Path.Combine(Folder, Name), .. arguments]));

    public static Task<JsonElement> RunInAsync(string folder, params string[] arguments) =>
        RunAsync(new ProcessStartInfo(Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name), arguments));

    private static async Task<JsonElement> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The child did not start.");
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

        Assert.True(process.ExitCode == 0, $"The child ended with {process.ExitCode}: {await errors}");
        return JsonDocument.Parse(await output).RootElement;
    }
}
