namespace FlowPilot.Sandbox.Files;

/// <summary>Where a path leads.</summary>
/// <param name="Parent">The directory that the last name is in; <see langword="null"/> where the path ends in a directory it began with or went back to.</param>
/// <param name="Name">The last name; empty without a parent.</param>
/// <param name="Node">What is there, if anything is.</param>
/// <param name="MustBeDirectory">The path says that a directory is meant.</param>
internal readonly record struct ResolvedPath(DirectoryNode? Parent, string Name, FileNode? Node, bool MustBeDirectory);
