using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Files;

/// <summary>What the files of a run may take of the host's memory, all scopes together.</summary>
internal sealed class FileBudget(WasiLimits limits)
{
    private ulong _lastId;

    /// <summary>Gets the limits.</summary>
    public WasiLimits Limits => limits;

    /// <summary>Gets how many files, directories and links there are.</summary>
    public int Files { get; private set; }

    /// <summary>Gets how many bytes the files have.</summary>
    public long Bytes { get; private set; }

    /// <summary>Takes room for one more file, directory or link.</summary>
    public bool TryAdd()
    {
        if (Files >= limits.MaxFiles)
        {
            return false;
        }

        Files++;
        return true;
    }

    /// <summary>Gives back what a node took.</summary>
    public void Remove(long bytes)
    {
        Files--;
        Bytes -= bytes;
    }

    /// <summary>Says why a file cannot take so much, if it cannot.</summary>
    public Errno FaultOf(long from, long to) =>
        to > limits.MaxFileBytes ? Errno.FileTooBig
        : to - from > limits.MaxFileBytes - Bytes ? Errno.NoSpace
        : Errno.Success;

    /// <summary>Changes what a file takes, if it can.</summary>
    public Errno Resize(long from, long to)
    {
        Errno fault = FaultOf(from, to);
        Bytes += fault == Errno.Success ? to - from : 0;
        return fault;
    }

    /// <summary>Gives the number of a new node; the same in every run that does the same.</summary>
    public ulong NextId() => ++_lastId;
}
