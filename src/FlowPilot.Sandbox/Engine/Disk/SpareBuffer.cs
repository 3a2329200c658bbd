using System.Diagnostics.CodeAnalysis;

namespace FlowPilot.Sandbox.Engine.Disk;

/// <summary>Keeps the last buffer for the next reader, as long as the collector leaves it.</summary>
/// <remarks>
/// Not the shared pool: each load has a thread of its own, and what such a thread gives back to the pool goes with it. A megabyte of module is three
/// of code, and three new megabytes cost as much as reading them. Safe for concurrent use.
/// </remarks>
internal sealed class SpareBuffer
{
    private WeakReference<byte[]>? _spare;

    /// <summary>Gives a buffer of at least so many bytes; what is in it is of nobody.</summary>
    public byte[] Rent(int bytes) =>
        TryTake(out byte[]? spare) && spare.Length >= bytes ? spare : GC.AllocateUninitializedArray<byte>(bytes);

    /// <summary>Takes a buffer back, which nobody uses any more.</summary>
    public void Return(byte[] buffer) => Volatile.Write(ref _spare, new WeakReference<byte[]>(buffer));

    // Out of the field first: two readers never have the same.
    private bool TryTake([NotNullWhen(true)] out byte[]? spare)
    {
        spare = null;
        return Interlocked.Exchange(ref _spare, null)?.TryGetTarget(out spare) == true;
    }
}
