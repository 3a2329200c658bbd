namespace FlowPilot.Sandbox.Files;

/// <summary>Holds one difference between a scope before a completed run and after it; nothing of it was applied anywhere.</summary>
/// <remarks>
/// Paths and contents are the guest's. A path is relative to the scope, has slashes between its names, no empty name, no <c>.</c> and no
/// <c>..</c>; it may hold any other character, also such as mean something to a file system. Whoever applies changes checks names by its own rules.
/// </remarks>
public sealed record SandboxFileChange
{
    /// <summary>Gets the name of the scope.</summary>
    public required string Scope { get; init; }

    /// <summary>Gets the path in the scope.</summary>
    public required string Path { get; init; }

    /// <summary>Gets what was done.</summary>
    public required SandboxFileChangeKind Change { get; init; }

    /// <summary>Gets what it was done to.</summary>
    public required SandboxFileKind Kind { get; init; }

    /// <summary>Gets the content that a created or modified file has; empty for everything else.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Gets where a created link leads, relative to the directory that it is in; <see langword="null"/> for everything else.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>Gets the SHA-256 of what a modified or deleted file held when the run began, as 64 lower-case hexadecimal digits; <see langword="null"/> for everything else.</summary>
    public string? OriginalSha256 { get; init; }
}
