namespace FlowPilot.Authz.Storage;

/// <summary>The answer of <see cref="IStoreLog.AppendAsync"/>: appended, or the log had moved.</summary>
/// <param name="Appended">Whether the entries are in the log, durably as far as the implementation is durable.</param>
/// <param name="Head">The revision of the log's end: behind the appended entries, or where it had moved to.</param>
public readonly record struct StoreLogAppend(bool Appended, Revision Head);
