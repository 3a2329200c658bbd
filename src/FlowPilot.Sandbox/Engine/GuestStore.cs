using System.Diagnostics;
using FlowPilot.Sandbox.Limits;
using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>A store and its one instance (rule 14): made, used and disposed by the worker thread of one run.</summary>
internal sealed class GuestStore : IDisposable
{
    /// <summary>The name under which a guest exports its memory.</summary>
    public const string MemoryExport = "memory";

    // Static, so that it cannot capture a store: a store that its own callback holds is never collected (rule 14).
    private static readonly Store.EpochDeadlineCallback AtEpoch = OnEpoch;

    private readonly Store _store;
    private readonly ulong _fuel;
    private Instance? _instance;
    private int _busy;

    public GuestStore(Wasmtime.Engine engine, GuestRun run, SandboxLimits limits)
    {
        _store = new Store(engine, run);
        _fuel = (ulong)limits.Fuel;
        // Rule 15: all five and before instantiation; each call replaces all, and null would be unlimited. One instance, one memory,
        // because the size is per memory.
        _store.SetLimits(
            memorySize: limits.MaxMemoryBytes,
            tableElements: (uint)limits.MaxTableElements,
            instances: 1,
            tables: limits.MaxTables,
            memories: 1);
        // Rule 16: finite before instantiation, which runs the start function.
        if (run.IsFuelMetered)
        {
            _store.Fuel = _fuel;
        }

        _store.SetEpochDeadlineCallback(AtEpoch);
    }

    /// <summary>Gets the units of fuel used so far.</summary>
    public long FuelUsed
    {
        get
        {
            using Gate gate = Enter();
            return (long)(_fuel - _store.Fuel);
        }
    }

    /// <summary>Gets the size of the guest's memory, which never shrinks; <see langword="null"/> before there is an instance.</summary>
    public long? MemoryBytes
    {
        get
        {
            using Gate gate = Enter();
            return _instance?.GetMemory(MemoryExport)?.GetLength();
        }
    }

    /// <summary>Copies guest memory out; the range was checked.</summary>
    public static void CopyOut(Memory memory, long address, Span<byte> destination)
    {
#pragma warning disable RS0030 // Rule 13: the span ends with this statement.
        memory.GetSpan(address, destination.Length).CopyTo(destination);
#pragma warning restore RS0030
    }

    /// <summary>Copies into guest memory; the range was checked.</summary>
    public static void CopyIn(Memory memory, long address, ReadOnlySpan<byte> source)
    {
#pragma warning disable RS0030 // Rule 13: the span ends with this statement.
        source.CopyTo(memory.GetSpan(address, source.Length));
#pragma warning restore RS0030
    }

    /// <summary>Makes the instance and runs its start function, within the limits.</summary>
    public void Instantiate(Linker linker, Module module)
    {
        using Gate gate = Enter();
        _store.SetEpochDeadline(1);
        _instance = linker.Instantiate(_store, module);
    }

    /// <summary>Calls an export of no parameters and no result, if there is one.</summary>
    public void CallIfExported(string name)
    {
        using Gate gate = Enter();
        // Rule 21: by name; the package's enumerations are quadratic.
        Action? export = Instance().GetAction(name);
        _store.SetEpochDeadline(1);
        export?.Invoke();
    }

    /// <summary>Finds an export of no parameters that gives an i32; the result is called by <see cref="Call"/> of this store and by nothing else.</summary>
    public Func<int>? Find(string name)
    {
        using Gate gate = Enter();
        // Rule 23: a single result; tuples and result types break under AOT.
        return Instance().GetFunction<int>(name);
    }

    /// <summary>Calls an export that was found.</summary>
    public int Call(Func<int> export)
    {
        using Gate gate = Enter();
        _store.SetEpochDeadline(1);
        return export();
    }

    /// <summary>Calls an export of no parameters that gives an i32, if there is one.</summary>
    /// <returns>What it gave; <see langword="null"/> if there is no such export.</returns>
    public int? CallIfExportedInt32(string name) => Find(name) is { } export ? Call(export) : null;

    /// <summary>Disposes the store; only its owner does, and never while it is in use.</summary>
    public void Dispose()
    {
        // Not left again: a disposed store is never entered.
        Occupy();
        _store.Dispose();
    }

    // Rule 16: gives the guest one more tick or throws; a huge number would set it free. Rule 9: never calls the guest.
    private static ulong OnEpoch(Store store)
    {
        var run = (GuestRun)store.GetData()!; // every store of ours has one
        run.StopIfDue(Stopwatch.GetTimestamp());
        return 1;
    }

    private Instance Instance() => _instance ?? throw new InvalidOperationException("The store has no instance.");

    private Gate Enter()
    {
        Occupy();
        return new Gate(this);
    }

    // Rule 12: two threads in a store, or its end while it runs, is memory corruption, and the package does not look.
    private void Occupy()
    {
        if (Interlocked.Exchange(ref _busy, 1) != 0)
        {
            throw new InvalidOperationException("The store is in use.");
        }
    }

    private readonly ref struct Gate(GuestStore store)
    {
        public void Dispose()
        {
            // Rule 13: collected while its guest runs, a store would take the guest's memory with it.
            GC.KeepAlive(store._store);
            Volatile.Write(ref store._busy, 0);
        }
    }
}
