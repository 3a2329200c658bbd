using System.Runtime.CompilerServices;
using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>A function of the host that a module may import; no other room names a type of the engine to make one.</summary>
/// <remarks>
/// Its parameters and result are i32, i64, f32 and f64 only (rule 22): reference types would pin objects of the host. Each kind wraps its
/// handler the same way: stack check and counts, the handler, the clock; whatever it throws is kept in the run and one constant exception
/// crosses the engine (rules 8, 10, 17).
/// </remarks>
internal abstract class HostFunction
{
    private readonly long _price;

    private protected HostFunction(HostFunctionName name, Type[] parameters, Type? result)
    {
        Module = name.Module;
        Name = name.Name;
        Capability = name.Capability;
        _price = name.Price;
        Signature = GuestSignature.Of(parameters, result);
    }

    /// <summary>Gets the module name of the import.</summary>
    public string Module { get; }

    /// <summary>Gets the name of the import.</summary>
    public string Name { get; }

    /// <summary>Gets the module name and the name, as records and errors give them.</summary>
    public string QualifiedName => $"{Module}.{Name}";

    /// <summary>Gets the capability that links it; <see langword="null"/> if it belongs to the guest interface and is always linked.</summary>
    public string? Capability { get; }

    /// <summary>Gets the type, as in <c>(i32,i32)->i32</c>.</summary>
    public string Signature { get; }

    /// <summary>Gets or sets the place of the function among those of its host, by which its calls are counted.</summary>
    public int Index { get; set; }

    /// <summary>Puts the function into a linker that is being built.</summary>
    public abstract void Define(Linker linker);

    private protected static GuestRun RunOf(Caller caller) => (GuestRun)caller.GetData()!; // every store of ours has one

    // The bits of an argument or a result, as the guest sees them.
    private protected static ulong Bits<T>(T value)
        where T : unmanaged => Unsafe.SizeOf<T>() == sizeof(uint) ? Unsafe.BitCast<T, uint>(value) : Unsafe.BitCast<T, ulong>(value);

    private protected static T From<T>(ulong bits)
        where T : unmanaged => Unsafe.SizeOf<T>() == sizeof(uint) ? Unsafe.BitCast<uint, T>((uint)bits) : Unsafe.BitCast<ulong, T>(bits);

    // Only where a run has a tape: records that the call begins, or answers it.
    private protected bool IsAnswered(Caller caller, GuestRun run, ReadOnlySpan<ulong> arguments, out ulong result)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack(); // rule 8
        result = 0;
        bool isAnswered = run.Tape?.Answers(new HostCall(caller, run), this, arguments, out result) ?? false;
        run.SettleFuel(caller);
        return isAnswered;
    }

    private protected static TResult End<TResult>(Caller caller, GuestRun run, TResult result)
        where TResult : unmanaged
    {
        run.SettleFuel(caller);
        run.LeaveHostCall();
        run.Tape?.Returned(Bits(result));
        return result;
    }

    private protected static void End(Caller caller, GuestRun run)
    {
        run.SettleFuel(caller);
        run.LeaveHostCall();
        run.Tape?.Returned(0);
    }

    // What a host function threw becomes what may cross the engine.
    private protected static GuestStopException Seal(Caller caller, GuestRun run, Exception thrown)
    {
        run.SettleFuel(caller);
        return run.Seal(thrown);
    }

    private protected HostCall Begin(Caller caller, GuestRun run)
    {
        run.EnterHostCall(Index);
        var call = new HostCall(caller, run);
        if (_price > 0)
        {
            call.Charge(_price, 0);
        }

        return call;
    }
}
