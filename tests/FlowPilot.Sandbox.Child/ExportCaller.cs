using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Profiles;
using Microsoft.Extensions.Logging.Abstractions;
using Wasmtime;

namespace FlowPilot.Sandbox.Child;

/// <summary>Instantiates what nobody judged, and calls every export that takes and gives numbers: past our loader, with our engine, linker and limits.</summary>
internal sealed class ExportCaller : IDisposable
{
    private static readonly SandboxLimits Limits = SandboxLimits.Strict with { Fuel = 100_000, Deadline = TimeSpan.FromSeconds(2) };

    private readonly FlowPilotProfile _profile = new([]);
    private readonly Wasmtime.Engine _engine = EngineFactory.Create(EngineKind.FuelAndTime, null, 512 * 1024);
    private readonly EpochTicker _ticker;
    private readonly Linker _linker;

    public ExportCaller()
    {
        _ticker = new EpochTicker(_engine.IncrementEpoch);
        _ticker.Enter();
        _linker = new Linker(_engine);
        for (int i = 0; i < _profile.Functions.Count; i++)
        {
            _profile.Functions[i].Index = i;
            _profile.Functions[i].Define(_linker);
        }
    }

    /// <summary>How many instances were made.</summary>
    public int Instances { get; private set; }

    /// <summary>How many calls were made.</summary>
    public int Calls { get; private set; }

    /// <summary>Compiles, instantiates and calls; on the calling thread, which has the stack of a worker.</summary>
    public void Call(ModuleInspection read, byte[] stripped)
    {
        try
        {
            using Module module = Module.FromBytes(_engine, "guest", stripped);
            using Store store = Start();
            Instance instance = _linker.Instantiate(store, module);
            Instances++;
            foreach (ModuleItem export in read.Exports.Where(static e => e.Kind == PluginItemKind.Function && IsNumeric(e.Type)))
            {
                Call(store, instance, export);
            }
        }
        catch (WasmtimeException)
        {
            // Invalid, not linkable, or its start function ended: all of it in the one way there is.
        }
        catch (GuestStopException)
        {
            // A host function stopped it.
        }
    }

    public void Dispose()
    {
        _ticker.Leave();
        _ticker.Dispose();
        _linker.Dispose();
        _engine.Dispose();
    }

    private void Call(Store store, Instance instance, ModuleItem export)
    {
        // As many zeros as the type has parameters, then the last of each range.
        ValueBox[] zeros = Arguments(export.Type, 0);
        ValueBox[] last = Arguments(export.Type, -1);
        foreach (ValueBox[] arguments in zeros.Length == 0 ? [zeros] : new[] { zeros, last })
        {
            try
            {
                store.Fuel = (ulong)Limits.Fuel;
                store.SetEpochDeadline(1);
                Calls++;
                instance.GetFunction(export.Name)?.Invoke(arguments);
            }
            catch (WasmtimeException)
            {
                // A trap.
            }
            catch (GuestStopException)
            {
                // A host function stopped it.
            }
        }
    }

    private Store Start()
    {
        var request = new RunRequest
        {
            Capabilities = new HashSet<string>(StringComparer.Ordinal),
            Limits = Limits,
            State = new FlowPilotRun("{}"u8.ToArray(), Limits),
            Host = new HostRun(Guid.Empty, default, Guid.Empty, NullLogger.Instance, null),
            Orphans = new OrphanedCalls(1),
        };
        var store = new Store(_engine, new GuestRun(_ticker, request, _profile.Functions.Count));
        store.SetLimits(Limits.MaxMemoryBytes, (uint)Limits.MaxTableElements, 1, Limits.MaxTables, 1);
        store.Fuel = (ulong)Limits.Fuel;
        store.SetEpochDeadlineCallback(static s =>
        {
            ((GuestRun)s.GetData()!).StopIfDue(System.Diagnostics.Stopwatch.GetTimestamp()); // every store here has one
            return 1;
        });
        store.SetEpochDeadline(1);
        return store;
    }

    private static bool IsNumeric(string type) =>
        !type.Contains("v128", StringComparison.Ordinal) && !type.Contains("ref", StringComparison.Ordinal)
        && (type.EndsWith("()", StringComparison.Ordinal) || type[^3] is 'i' or 'f');

    private static ValueBox[] Arguments(string type, int value) =>
    [
        .. type[1..type.IndexOf(')', StringComparison.Ordinal)].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(t => (ValueBox)(t switch
        {
            "i32" => (ValueBox)value,
            "i64" => (ValueBox)(long)value,
            "f32" => (ValueBox)(float)value,
            _ => (ValueBox)(double)value,
        })),
    ];
}
