using System.Diagnostics;
using FlowPilot.TestKit;

namespace FlowPilot.Samples.Tests.AgentHost;

/// <summary>The sample as its user starts it: a process of its own.</summary>
internal sealed class AgentHostProcess : IDisposable
{
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private AgentHostProcess(Process process) => _process = process;

    public StreamReader Output => _process.StandardOutput;

    public static AgentHostProcess Start(params string[] arguments)
    {
        string configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in (string[])[RepositoryRoot.Combine("artifacts", "bin", "AgentHost", configuration, "AgentHost.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return new AgentHostProcess(Process.Start(start) ?? throw new InvalidOperationException("The sample cannot be started."));
    }

    public void Terminate()
    {
        // Not SIGINT: whatever a script starts in the background ignores it, and so does all that this starts.
        using Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<(int Code, string Output, string Error)> EndAsync(CancellationToken cancellationToken)
    {
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        guard.CancelAfter(HangGuard);
        Task<string> output = _process.StandardOutput.ReadToEndAsync(guard.Token);
        Task<string> error = _process.StandardError.ReadToEndAsync(guard.Token);
        await _process.WaitForExitAsync(guard.Token);
        return (_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
