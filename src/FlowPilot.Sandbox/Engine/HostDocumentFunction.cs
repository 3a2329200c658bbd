using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>An asynchronous host function, as the guest sees it: address and length of a request in, status and buffer handle out.</summary>
internal sealed class HostDocumentFunction(HostFunctionName name, HostDocumentFunc handler)
    : HostFunction(name with { Price = 0 }, [typeof(int), typeof(int)], typeof(long))
{
    private const int StatusShift = 32;

    private readonly long _price = name.Price;

    public override void Define(Linker linker) => linker.DefineFunction(Module, Name, new CallerFunc<int, int, long>(Invoke));

    private long Invoke(Caller caller, int address, int length)
    {
        GuestRun run = RunOf(caller);
        try
        {
            if (run.Tape is not null && IsAnswered(caller, run, [Bits(address), Bits(length)], out ulong answer))
            {
                return (long)answer;
            }

            return End(caller, run, Call(Begin(caller, run), run, address, length));
        }
        catch (Exception e)
        {
            throw Seal(caller, run, e);
        }
    }

    private long Call(HostCall call, GuestRun run, int address, int length)
    {
        int range = call.Check(address, length);
        if (range != 0)
        {
            return (long)-range << StatusShift;
        }

        if (length > run.Limits.MaxRequestBytes)
        {
            return (long)HostStatus.TooLarge << StatusShift;
        }

        call.Charge(_price, length);
        byte[] request = new byte[length];
        call.Read(address, request);
        HostDocument answer = run.Await(token => handler(run.Host, request, token));
        (HostStatus added, int handle) = run.Buffers.Add(answer.Content);
        HostStatus status = added == HostStatus.Ok ? answer.Status : added;
        return ((long)status << StatusShift) | (uint)handle;
    }
}
