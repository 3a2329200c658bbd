using System.Runtime.InteropServices;
using FlowPilot.Samples.AgentHost;
using FlowPilot.Samples.AgentHost.Workflows;
using FlowPilot.Sandbox;
using Spectre.Console;

// Ends with 0 if every decision was the expected one, 1 if one was not or the log does not verify, 2 if it cannot start, 130 after Ctrl-C.
using var stop = new CancellationTokenSource();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

try
{
    AgentHostArguments arguments = AgentHostArguments.Parse(args);
    return await AgentHostApplication.RunAsync(arguments, AnsiConsole.Console, stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped; the decision log is flushed and closed.");
    return 130;
}
catch (Exception e) when (e is WorkflowFileException or SandboxPlatformException or ArgumentException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

void Cancel(PosixSignalContext context)
{
    // The process ends by itself, when everything has been put away.
    context.Cancel = true;
    stop.Cancel();
}
