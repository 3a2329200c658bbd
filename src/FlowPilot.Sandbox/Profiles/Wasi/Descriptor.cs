using FlowPilot.Sandbox.Files;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>What a descriptor leads to.</summary>
internal enum DescriptorKind
{
    Input,
    Output,
    Error,
    File,
    Directory,
}

/// <summary>An open descriptor of a guest; nothing of the host is behind it.</summary>
internal sealed class Descriptor(DescriptorKind kind, WasiRights rights, WasiRights inheriting)
{
    /// <summary>The flag that makes each write go to the end.</summary>
    public const int Append = 1;

    /// <summary>All flags that there are.</summary>
    public const int AllFlags = 31;

    public DescriptorKind Kind => kind;

    /// <summary>Gets or sets what may be done with it.</summary>
    public WasiRights Rights { get; set; } = rights;

    /// <summary>Gets or sets what may be done with what is opened through it.</summary>
    public WasiRights Inheriting { get; set; } = inheriting;

    /// <summary>Gets or sets the flags.</summary>
    public int Flags { get; set; }

    /// <summary>Gets or sets where the next read or write begins.</summary>
    public long Position { get; set; }

    /// <summary>Gets the tree of a file or directory.</summary>
    public FileTree? Tree { get; init; }

    /// <summary>Gets the file or directory.</summary>
    public FileNode? Node { get; init; }

    /// <summary>Gets a value indicating whether the guest was given it, as the root of a scope.</summary>
    public bool IsPreopened { get; init; }

    public RegularFile? File => Node as RegularFile;

    public DirectoryNode? Directory => Node as DirectoryNode;

    /// <summary>Gives the kind of a node as preview 1 numbers it.</summary>
    public static byte FileType(FileNode? node) => node switch
    {
        DirectoryNode => 3,
        RegularFile => 4,
        LinkNode => 7,
        _ => 0,
    };
}
