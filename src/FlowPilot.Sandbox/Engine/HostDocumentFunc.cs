namespace FlowPilot.Sandbox.Engine;

/// <summary>An asynchronous host function: a request document in, a status and a document out. It never sees guest memory.</summary>
/// <param name="run">The run that calls; side effects happen only after <see cref="HostRun.TryCommit"/>.</param>
/// <param name="request">A copy of the guest's request.</param>
/// <param name="cancellationToken">Cancelled at the run's deadline, at its cancellation, and when the host shuts down.</param>
/// <returns>What the guest gets. What comes after the run has ended is dropped.</returns>
public delegate ValueTask<HostDocument> HostDocumentFunc(HostRun run, ReadOnlyMemory<byte> request, CancellationToken cancellationToken);
