namespace FlowPilot.Sandbox.Engine.Disk;

/// <summary>How the modules of plugins came to be: compiled or from disk, and what became of entries on disk.</summary>
internal sealed class LoadCounts
{
    private long _compiled;
    private long _loaded;
    private long _stored;
    private long _refused;
    private long _failed;

    /// <summary>Gets how many modules were compiled, once for each engine.</summary>
    public long Compiled => Interlocked.Read(ref _compiled);

    /// <summary>Gets how many modules were loaded from disk, once for each engine.</summary>
    public long Loaded => Interlocked.Read(ref _loaded);

    /// <summary>Gets how many entries were written.</summary>
    public long Stored => Interlocked.Read(ref _stored);

    /// <summary>Gets how many entries were refused.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Gets how often the folder could not be read or written.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    public void CountCompiled() => Interlocked.Increment(ref _compiled);

    public void CountLoaded() => Interlocked.Increment(ref _loaded);

    public void CountStored() => Interlocked.Increment(ref _stored);

    public void CountRefused() => Interlocked.Increment(ref _refused);

    public void CountFailed() => Interlocked.Increment(ref _failed);
}
