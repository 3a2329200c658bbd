using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

internal delegate TResult HostFunc<out TResult>(HostCall call);

internal delegate TResult HostFunc<in T1, in T2, out TResult>(HostCall call, T1 first, T2 second);

internal delegate TResult HostFunc<in T1, in T2, in T3, out TResult>(HostCall call, T1 first, T2 second, T3 third);

internal delegate void HostAction<in T1, in T2, in T3>(HostCall call, T1 first, T2 second, T3 third);

/// <summary>A host function of no parameters.</summary>
internal sealed class HostFunction0<TResult>(string module, string name, string? capability, HostFunc<TResult> handler)
    : HostFunction(module, name, capability, GuestSignature.Of([], typeof(TResult)))
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<TResult>(Invoke));

    private TResult Invoke(Caller caller)
    {
        var run = (GuestRun)caller.GetData()!; // every store of ours has one
        try
        {
            run.EnterHostCall();
            TResult result = handler(new HostCall(caller, run));
            run.LeaveHostCall();
            return result;
        }
        catch (Exception e)
        {
            throw run.Seal(e);
        }
    }
}

/// <summary>A host function of two parameters.</summary>
internal sealed class HostFunction2<T1, T2, TResult>(string module, string name, string? capability, HostFunc<T1, T2, TResult> handler)
    : HostFunction(module, name, capability, GuestSignature.Of([typeof(T1), typeof(T2)], typeof(TResult)))
    where T1 : unmanaged
    where T2 : unmanaged
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<T1, T2, TResult>(Invoke));

    private TResult Invoke(Caller caller, T1 first, T2 second)
    {
        var run = (GuestRun)caller.GetData()!; // every store of ours has one
        try
        {
            run.EnterHostCall();
            TResult result = handler(new HostCall(caller, run), first, second);
            run.LeaveHostCall();
            return result;
        }
        catch (Exception e)
        {
            throw run.Seal(e);
        }
    }
}

/// <summary>A host function of three parameters.</summary>
internal sealed class HostFunction3<T1, T2, T3, TResult>(string module, string name, string? capability, HostFunc<T1, T2, T3, TResult> handler)
    : HostFunction(module, name, capability, GuestSignature.Of([typeof(T1), typeof(T2), typeof(T3)], typeof(TResult)))
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
    where TResult : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<T1, T2, T3, TResult>(Invoke));

    private TResult Invoke(Caller caller, T1 first, T2 second, T3 third)
    {
        var run = (GuestRun)caller.GetData()!; // every store of ours has one
        try
        {
            run.EnterHostCall();
            TResult result = handler(new HostCall(caller, run), first, second, third);
            run.LeaveHostCall();
            return result;
        }
        catch (Exception e)
        {
            throw run.Seal(e);
        }
    }
}

/// <summary>A host function of three parameters and no result.</summary>
internal sealed class HostAction3<T1, T2, T3>(string module, string name, string? capability, HostAction<T1, T2, T3> handler)
    : HostFunction(module, name, capability, GuestSignature.Of([typeof(T1), typeof(T2), typeof(T3)], null))
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
{
    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerAction<T1, T2, T3>(Invoke));

    private void Invoke(Caller caller, T1 first, T2 second, T3 third)
    {
        var run = (GuestRun)caller.GetData()!; // every store of ours has one
        try
        {
            run.EnterHostCall();
            handler(new HostCall(caller, run), first, second, third);
            run.LeaveHostCall();
        }
        catch (Exception e)
        {
            throw run.Seal(e);
        }
    }
}
