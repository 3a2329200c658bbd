namespace FlowPilot.Sandbox.Files;

/// <summary>Says what a file change is about.</summary>
public enum SandboxFileKind
{
    /// <summary>A file.</summary>
    File = 0,

    /// <summary>A directory.</summary>
    Directory = 1,

    /// <summary>A link to a path of the same scope.</summary>
    Link = 2,
}
