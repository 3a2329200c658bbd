using FlowPilot.Sandbox.Internal;
using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>Compiles modules on threads of its own, one at a time (rule 4).</summary>
/// <remarks>
/// A compile cannot be cancelled. So the caller is answered at the time-out, and the next compile begins when this one has really ended:
/// a flood of slow modules ends in refusals, not in more compiles.
/// </remarks>
internal sealed class ModuleCompiler : IDisposable
{
    private const int MaxMessageChars = 300;
    private const int ThreadStackBytes = 8 * 1024 * 1024;

    private readonly EngineUnit[] _units;
    private readonly int _maxQueued;
    private readonly Lifetime _lifetime;
    private readonly SemaphoreSlim _slot = new(1, 1);
    private int _queued;

    public ModuleCompiler(EngineUnit[] units, int maxQueued, Lifetime lifetime)
    {
        _units = units;
        _maxQueued = maxQueued;
        _lifetime = lifetime;
    }

    /// <summary>Compiles a module.</summary>
    /// <exception cref="PluginLoadException">The module is invalid, the time-out passed, or too many wait.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; a compile that runs goes on and its result is dropped.</exception>
    public async Task<CompiledModule> CompileAsync(byte[] bytes, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            await EnterAsync(limit.Token).ConfigureAwait(false);
            return await StartAsync(bytes, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PluginLoadException(SandboxOutcome.DeadlineExceeded, $"the module was not compiled within {timeout}");
        }
    }

    /// <summary>Says why the engine finds a module invalid, or <see langword="null"/> if it finds it valid; the text is not escaped.</summary>
    public static string? FaultOf(Wasmtime.Engine engine, byte[] bytes) => Module.Validate(engine, bytes);

    /// <summary>Frees the slot's resources; no compile may be under way.</summary>
    public void Dispose() => _slot.Dispose();

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_slot.Wait(0, CancellationToken.None))
        {
            return;
        }

        if (Interlocked.Increment(ref _queued) > _maxQueued)
        {
            Interlocked.Decrement(ref _queued);
            throw new PluginLoadException(SandboxOutcome.Busy, "too many modules wait to be compiled");
        }

        try
        {
            await _slot.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _queued);
        }
    }

    private async Task<CompiledModule> StartAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<CompiledModule>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Work(bytes, answer), ThreadStackBytes) { IsBackground = true, Name = "FlowPilot sandbox compiler" };
        try
        {
            // Of its own: the compile may outlive the call that asked for it, and the engine must outlive the compile.
            _lifetime.Enter(this);
            try
            {
                thread.UnsafeStart();
            }
            catch
            {
                _lifetime.Leave();
                throw;
            }
        }
        catch
        {
            _slot.Release();
            throw;
        }

        // Whoever comes first answers: a compile that ends after the time-out finds the answer given and frees its module.
        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((TaskCompletionSource<CompiledModule>)state!).TrySetCanceled(token), answer); // the state is given beside it
        return await answer.Task.ConfigureAwait(false);
    }

    private void Work(byte[] bytes, TaskCompletionSource<CompiledModule> answer)
    {
        CompiledModule? module = null;
        Exception? fault = null;
        try
        {
            module = Compile(bytes);
        }
        catch (PluginLoadException e)
        {
            fault = e;
        }
        catch (Exception e)
        {
            fault = new PluginLoadException(
                SandboxOutcome.HostFault, $"the module could not be compiled: {e.GetType().Name}: {GuestText.Escape(e.Message, MaxMessageChars)}");
        }

        _slot.Release();
        bool taken = module is not null ? answer.TrySetResult(module) : answer.TrySetException(fault!); // one of the two is set
        if (!taken)
        {
            module?.Release();
        }

        _lifetime.Leave();
    }

    private CompiledModule Compile(byte[] bytes)
    {
        // From the bytes, always: deserialising would load native code that nobody checked (rule 5).
        // Rule 3: validation is cheap and a compile is not. The message quotes names of the module (rule 6).
        if (FaultOf(_units[0].Engine, bytes) is { } fault)
        {
            throw Invalid("is not valid", fault);
        }

        var modules = new List<(EngineKind, Module)>();
        try
        {
            foreach (EngineUnit unit in _units)
            {
                modules.Add((unit.Kind, Module.FromBytes(unit.Engine, "guest", bytes)));
            }
        }
        catch (Exception e)
        {
            modules.ForEach(static m => m.Item2.Dispose());
            if (e is WasmtimeException)
            {
                throw Invalid("does not compile", e.Message);
            }

            throw;
        }

        return new CompiledModule(modules, bytes.Length);
    }

    // The engine's exception is not kept as an inner one: it would carry the guest's text unescaped into a log.
    private static PluginLoadException Invalid(string what, string fault) =>
        new(SandboxOutcome.InvalidModule, $"the module {what}: {GuestText.Escape(fault, MaxMessageChars)}");
}
