namespace FlowPilot.Sandbox.Files;

/// <summary>The files that a host gives to a run are more than the run may have, or cannot be read; the run does not begin.</summary>
internal sealed class FileSnapshotException(string scope, string reason) : Exception($"The files of the scope '{scope}' cannot be given to the run: {reason}.");
