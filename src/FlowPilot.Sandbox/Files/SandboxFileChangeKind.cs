namespace FlowPilot.Sandbox.Files;

/// <summary>Says what a guest did to a file of its scope.</summary>
public enum SandboxFileChangeKind
{
    /// <summary>It is there now and was not.</summary>
    Created = 0,

    /// <summary>Its content is another.</summary>
    Modified = 1,

    /// <summary>It was there and is not.</summary>
    Deleted = 2,
}
