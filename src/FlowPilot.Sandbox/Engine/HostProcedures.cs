using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

// As the host functions, without a result.

internal sealed class HostProcedure(HostFunctionName name, HostAction handler)
    : HostFunction(name, [], null)
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerAction(Invoke));

    private void Invoke(Caller caller)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [], out _))
            {
                return;
            }

            handler(Begin(caller, run));
            End(caller, run);
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostProcedure<T1>(HostFunctionName name, HostAction<T1> handler)
    : HostFunction(name, [typeof(T1)], null)
    where T1 : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerAction<T1>(Invoke));

    private void Invoke(Caller caller, T1 first)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first)], out _))
            {
                return;
            }

            handler(Begin(caller, run), first);
            End(caller, run);
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostProcedure<T1, T2>(HostFunctionName name, HostAction<T1, T2> handler)
    : HostFunction(name, [typeof(T1), typeof(T2)], null)
    where T1 : unmanaged
    where T2 : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerAction<T1, T2>(Invoke));

    private void Invoke(Caller caller, T1 first, T2 second)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second)], out _))
            {
                return;
            }

            handler(Begin(caller, run), first, second);
            End(caller, run);
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostProcedure<T1, T2, T3>(HostFunctionName name, HostAction<T1, T2, T3> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3)], null)
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerAction<T1, T2, T3>(Invoke));

    private void Invoke(Caller caller, T1 first, T2 second, T3 third)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third)], out _))
            {
                return;
            }

            handler(Begin(caller, run), first, second, third);
            End(caller, run);
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostProcedure<T1, T2, T3, T4>(HostFunctionName name, HostAction<T1, T2, T3, T4> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4)], null)
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerAction<T1, T2, T3, T4>(Invoke));

    private void Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth)], out _))
            {
                return;
            }

            handler(Begin(caller, run), first, second, third, fourth);
            End(caller, run);
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostProcedure<T1, T2, T3, T4, T5>(HostFunctionName name, HostAction<T1, T2, T3, T4, T5> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5)], null)
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
    where T5 : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerAction<T1, T2, T3, T4, T5>(Invoke));

    private void Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth, T5 fifth)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth), Bits(fifth)], out _))
            {
                return;
            }

            handler(Begin(caller, run), first, second, third, fourth, fifth);
            End(caller, run);
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostProcedure<T1, T2, T3, T4, T5, T6>(HostFunctionName name, HostAction<T1, T2, T3, T4, T5, T6> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5), typeof(T6)], null)
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
    where T5 : unmanaged
    where T6 : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerAction<T1, T2, T3, T4, T5, T6>(Invoke));

    private void Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth), Bits(fifth), Bits(sixth)], out _))
            {
                return;
            }

            handler(Begin(caller, run), first, second, third, fourth, fifth, sixth);
            End(caller, run);
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostProcedure<T1, T2, T3, T4, T5, T6, T7>(HostFunctionName name, HostAction<T1, T2, T3, T4, T5, T6, T7> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5), typeof(T6), typeof(T7)], null)
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
    where T5 : unmanaged
    where T6 : unmanaged
    where T7 : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerAction<T1, T2, T3, T4, T5, T6, T7>(Invoke));

    private void Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth, T7 seventh)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth), Bits(fifth), Bits(sixth), Bits(seventh)], out _))
            {
                return;
            }

            handler(Begin(caller, run), first, second, third, fourth, fifth, sixth, seventh);
            End(caller, run);
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostProcedure<T1, T2, T3, T4, T5, T6, T7, T8>(HostFunctionName name, HostAction<T1, T2, T3, T4, T5, T6, T7, T8> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5), typeof(T6), typeof(T7), typeof(T8)], null)
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
    where T5 : unmanaged
    where T6 : unmanaged
    where T7 : unmanaged
    where T8 : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerAction<T1, T2, T3, T4, T5, T6, T7, T8>(Invoke));

    private void Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth, T7 seventh, T8 eighth)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth), Bits(fifth), Bits(sixth), Bits(seventh), Bits(eighth)], out _))
            {
                return;
            }

            handler(Begin(caller, run), first, second, third, fourth, fifth, sixth, seventh, eighth);
            End(caller, run);
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}

internal sealed class HostProcedure<T1, T2, T3, T4, T5, T6, T7, T8, T9>(HostFunctionName name, HostAction<T1, T2, T3, T4, T5, T6, T7, T8, T9> handler)
    : HostFunction(name, [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5), typeof(T6), typeof(T7), typeof(T8), typeof(T9)], null)
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where T4 : unmanaged
    where T5 : unmanaged
    where T6 : unmanaged
    where T7 : unmanaged
    where T8 : unmanaged
    where T9 : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerAction<T1, T2, T3, T4, T5, T6, T7, T8, T9>(Invoke));

    private void Invoke(Caller caller, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth, T7 seventh, T8 eighth, T9 ninth)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(first), Bits(second), Bits(third), Bits(fourth), Bits(fifth), Bits(sixth), Bits(seventh), Bits(eighth), Bits(ninth)], out _))
            {
                return;
            }

            handler(Begin(caller, run), first, second, third, fourth, fifth, sixth, seventh, eighth, ninth);
            End(caller, run);
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }
}
