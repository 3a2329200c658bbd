namespace FlowPilot.Sandbox.Files;

/// <summary>A file, directory or link of a tree; it lives as long as a name or a descriptor leads to it.</summary>
internal abstract class FileNode(FileBudget budget, long now)
{
    private int _opens;
    private bool _isReleased;

    /// <summary>Gets the number by which guests tell nodes apart.</summary>
    public ulong Id { get; } = budget.NextId();

    /// <summary>Gets how many names lead to it.</summary>
    public int Links { get; private set; }

    /// <summary>Gets or sets when it was last read, as far as the guest says.</summary>
    public long Accessed { get; set; } = now;

    /// <summary>Gets or sets when its content last changed.</summary>
    public long Modified { get; set; } = now;

    /// <summary>Gets or sets when it last changed in any way.</summary>
    public long Changed { get; set; } = now;

    /// <summary>Gets the size.</summary>
    public abstract long Size { get; }

    /// <summary>Gets the budget that it takes room of.</summary>
    protected FileBudget Budget => budget;

    /// <summary>Records that it changed.</summary>
    public void Touch(long now) => (Modified, Changed) = (now, now);

    public void Link() => Links++;

    /// <summary>Takes a name away. Each name takes the room of a file in the budget; the last one's stays as long as a descriptor leads here.</summary>
    public void Unlink()
    {
        Links--;
        if (Links > 0)
        {
            budget.Remove(0);
        }

        Release();
    }

    /// <summary>Takes a name away for another one; nothing of the budget changes.</summary>
    public void Detach() => Links--;

    public void Open() => _opens++;

    public void Close()
    {
        _opens--;
        Release();
    }

    private void Release()
    {
        if (Links == 0 && _opens == 0 && !_isReleased)
        {
            _isReleased = true;
            budget.Remove(this is DirectoryNode ? 0 : Size);
            Drop();
        }
    }

    /// <summary>Lets go what takes memory: the node itself may be held on to, as what was there when the run began.</summary>
    protected virtual void Drop()
    {
    }
}

/// <summary>A file.</summary>
internal sealed class RegularFile(FileBudget budget, long now, ReadOnlyMemory<byte> original) : FileNode(budget, now)
{
    /// <summary>Gets the bytes.</summary>
    public FileContent Content { get; } = new(original);

    public override long Size => Content.Size;

    /// <summary>Cuts the file, or grows it by zeros, within the budget.</summary>
    public Errno Resize(long size, long now)
    {
        if (Budget.Resize(Content.Size, size) is not Errno.Success and var fault)
        {
            return fault;
        }

        Content.Resize(size);
        Touch(now);
        return Errno.Success;
    }

    protected override void Drop() => Content.Drop();

    /// <summary>Says whether a write fits into the budget.</summary>
    public Errno Fits(long offset, long length) =>
        length == 0 || offset <= Size - length ? Errno.Success
        : offset > long.MaxValue - length ? Errno.FileTooBig
        : Budget.FaultOf(Content.Size, offset + length);

    /// <summary>Takes the room of a write that fits.</summary>
    public void Reserve(long offset, long length)
    {
        if (length > 0 && offset > Size - length)
        {
            Budget.Resize(Content.Size, offset + length);
        }
    }
}

/// <summary>A link to a path of the same tree.</summary>
internal sealed class LinkNode(FileBudget budget, long now, string target, int targetBytes) : FileNode(budget, now)
{
    /// <summary>Gets where it leads.</summary>
    public string Target => target;

    public override long Size => targetBytes;
}
