using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

// One class for each number of parameters: the engine's typed callbacks are generic in each, and anything less typed costs eight times as much.

internal sealed class HostFunction<TResult>(HostFunctionName name, HostFunc<TResult> handler)
    : HostFunction(name, [], typeof(TResult))
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<TResult>(Invoke));

    private TResult Invoke(Caller caller)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [], out ulong answer))
            {
                return From<TResult>(answer);
            }

            return End(caller, run, handler(Begin(caller, run)));
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostFunction<T1, TResult>(HostFunctionName name, HostFunc<T1, TResult> handler)
    : HostFunction(name, [typeof(T1)], typeof(TResult))
    where T1 : unmanaged
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<T1, TResult>(Invoke));

    private TResult Invoke(Caller caller, T1 first)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first)], out ulong answer))
            {
                return From<TResult>(answer);
            }

            return End(caller, run, handler(Begin(caller, run), first));
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostFunction<T1, T2, TResult>(HostFunctionName name, HostFunc<T1, T2, TResult> handler)
    : HostFunction(name, [typeof(T1), typeof(T2)], typeof(TResult))
    where T1 : unmanaged
    where T2 : unmanaged
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<T1, T2, TResult>(Invoke));

    private TResult Invoke(Caller caller, T1 first, T2 second)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second)], out ulong answer))
            {
                return From<TResult>(answer);
            }

            return End(caller, run, handler(Begin(caller, run), first, second));
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostFunction<T1, T2, T3, TResult>(HostFunctionName name, HostFunc<T1, T2, T3, TResult> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3)], typeof(TResult))
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<T1, T2, T3, TResult>(Invoke));

    private TResult Invoke(Caller caller, T1 first, T2 second, T3 third)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third)], out ulong answer))
            {
                return From<TResult>(answer);
            }

            return End(caller, run, handler(Begin(caller, run), first, second, third));
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostFunction<T1, T2, T3, T4, TResult>(HostFunctionName name, HostFunc<T1, T2, T3, T4, TResult> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4)], typeof(TResult))
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<T1, T2, T3, T4, TResult>(Invoke));

    private TResult Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth)], out ulong answer))
            {
                return From<TResult>(answer);
            }

            return End(caller, run, handler(Begin(caller, run), first, second, third, fourth));
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostFunction<T1, T2, T3, T4, T5, TResult>(HostFunctionName name, HostFunc<T1, T2, T3, T4, T5, TResult> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5)], typeof(TResult))
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
    where T5 : unmanaged
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<T1, T2, T3, T4, T5, TResult>(Invoke));

    private TResult Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth, T5 fifth)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth), Bits(fifth)], out ulong answer))
            {
                return From<TResult>(answer);
            }

            return End(caller, run, handler(Begin(caller, run), first, second, third, fourth, fifth));
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostFunction<T1, T2, T3, T4, T5, T6, TResult>(HostFunctionName name, HostFunc<T1, T2, T3, T4, T5, T6, TResult> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5), typeof(T6)], typeof(TResult))
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
    where T5 : unmanaged
    where T6 : unmanaged
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<T1, T2, T3, T4, T5, T6, TResult>(Invoke));

    private TResult Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth), Bits(fifth), Bits(sixth)], out ulong answer))
            {
                return From<TResult>(answer);
            }

            return End(caller, run, handler(Begin(caller, run), first, second, third, fourth, fifth, sixth));
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostFunction<T1, T2, T3, T4, T5, T6, T7, TResult>(HostFunctionName name, HostFunc<T1, T2, T3, T4, T5, T6, T7, TResult> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5), typeof(T6), typeof(T7)], typeof(TResult))
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
    where T5 : unmanaged
    where T6 : unmanaged
    where T7 : unmanaged
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<T1, T2, T3, T4, T5, T6, T7, TResult>(Invoke));

    private TResult Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth, T7 seventh)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth), Bits(fifth), Bits(sixth), Bits(seventh)], out ulong answer))
            {
                return From<TResult>(answer);
            }

            return End(caller, run, handler(Begin(caller, run), first, second, third, fourth, fifth, sixth, seventh));
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostFunction<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(HostFunctionName name, HostFunc<T1, T2, T3, T4, T5, T6, T7, T8, TResult> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5), typeof(T6), typeof(T7), typeof(T8)], typeof(TResult))
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
    where T5 : unmanaged
    where T6 : unmanaged
    where T7 : unmanaged
    where T8 : unmanaged
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(Invoke));

    private TResult Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth, T7 seventh, T8 eighth)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth), Bits(fifth), Bits(sixth), Bits(seventh), Bits(eighth)], out ulong answer))
            {
                return From<TResult>(answer);
            }

            return End(caller, run, handler(Begin(caller, run), first, second, third, fourth, fifth, sixth, seventh, eighth));
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostFunction<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(HostFunctionName name, HostFunc<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5), typeof(T6), typeof(T7), typeof(T8), typeof(T9)], typeof(TResult))
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
    where T5 : unmanaged
    where T6 : unmanaged
    where T7 : unmanaged
    where T8 : unmanaged
    where T9 : unmanaged
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(Invoke));

    private TResult Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth, T7 seventh, T8 eighth, T9 ninth)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth), Bits(fifth), Bits(sixth), Bits(seventh), Bits(eighth), Bits(ninth)], out ulong answer))
            {
                return From<TResult>(answer);
            }

            return End(caller, run, handler(Begin(caller, run), first, second, third, fourth, fifth, sixth, seventh, eighth, ninth));
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}
