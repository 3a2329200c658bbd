using System.Text;
using FlowPilot.Sandbox.Engine;

namespace FlowPilot.Sandbox.Tests.Scenarios;

/// <summary>The application of the scenarios: it answers with the request, waits where that says so, and fails where it says so.</summary>
internal static class Backend
{
    private static int s_cancelled;
    private static int s_committed;
    private static int s_waiting;
    private static TaskCompletionSource s_gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static int Cancelled => Volatile.Read(ref s_cancelled);

    public static int Committed => Volatile.Read(ref s_committed);

    public static int Waiting => Volatile.Read(ref s_waiting);

    public static void Reset()
    {
        s_cancelled = 0;
        s_committed = 0;
        s_waiting = 0;
        s_gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public static void Open() => s_gate.TrySetResult();

    public static void Register(SandboxOptions options)
    {
        options.HostFunctions.Add("app", "add", "app.use", 0, static (HostCall _, int a, int b) => a + b - 42);
        options.HostFunctions.Add("app", "callback", "app.use", 0, static (HostCall call, int left) => call.TryCallGuest("again", left, out int result) ? result : -1);
        options.HostFunctions.Add("app", "ask", "app.use", 100, AskAsync);
    }

    private static async ValueTask<HostDocument> AskAsync(HostRun run, ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        switch (Encoding.UTF8.GetString(request.Span))
        {
            case "fail":
                throw new InvalidOperationException("secret of the host");
            case "gate":
                Interlocked.Increment(ref s_waiting);
                await s_gate.Task.WaitAsync(cancellationToken);
                break;
            case "wait":
                try
                {
                    await Task.Delay(TimeSpan.FromSeconds(60), cancellationToken);
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref s_cancelled);
                }

                if (run.TryCommit())
                {
                    Interlocked.Increment(ref s_committed);
                }

                break;
        }

        return new HostDocument(HostStatus.Ok, request);
    }
}
