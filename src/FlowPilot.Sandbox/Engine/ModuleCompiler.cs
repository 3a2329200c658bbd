using FlowPilot.Sandbox.Engine.Disk;
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
    private const string ModuleName = "guest";
    private const int MaxMessageChars = 300;
    private const int ThreadStackBytes = 8 * 1024 * 1024;

    private readonly EngineUnit[] _units;
    private readonly int _maxQueued;
    private readonly Lifetime _lifetime;
    private readonly DiskCache? _disk;
    private readonly LoadCounts _counts;
    private readonly SemaphoreSlim _slot = new(1, 1);
    private int _queued;

    public ModuleCompiler(EngineUnit[] units, int maxQueued, Lifetime lifetime, DiskCache? disk, LoadCounts counts)
    {
        _units = units;
        _maxQueued = maxQueued;
        _lifetime = lifetime;
        _disk = disk;
        _counts = counts;
    }

    /// <summary>Compiles a module.</summary>
    /// <param name="bytes">The module.</param>
    /// <param name="content">The SHA-256 of the bytes of a plugin, which is counted, taken from disk where it was compiled before, and kept there; <see langword="null"/> for a module of ours.</param>
    /// <param name="timeout">How long the caller waits.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="PluginLoadException">The module is invalid, the time-out passed, or too many wait.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; a compile that runs goes on and its result is dropped.</exception>
    public async Task<CompiledModule> CompileAsync(byte[] bytes, byte[]? content, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            await EnterAsync(limit.Token).ConfigureAwait(false);
            return await StartAsync(bytes, content, limit.Token).ConfigureAwait(false);
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

    private async Task<CompiledModule> StartAsync(byte[] bytes, byte[]? content, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<CompiledModule>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Work(bytes, content, answer), ThreadStackBytes) { IsBackground = true, Name = "FlowPilot sandbox compiler" };
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

    private void Work(byte[] bytes, byte[]? content, TaskCompletionSource<CompiledModule> answer)
    {
        CompiledModule? module = null;
        Exception? fault = null;
        try
        {
            module = Compile(bytes, content);
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

    private CompiledModule Compile(byte[] bytes, byte[]? content)
    {
        var modules = new List<(EngineKind, Module)>();
        bool valid = false;
        try
        {
            foreach (EngineUnit unit in _units)
            {
                if (content is not null && _disk?.Load(unit.Kind, content, bytes.Length, code => Load(unit, code)) is { } loaded)
                {
                    modules.Add((unit.Kind, loaded));
                    continue;
                }

                // Rule 3: validation is cheap and a compile is not. The message quotes names of the module (rule 6).
                if (!valid && FaultOf(unit.Engine, bytes) is { } fault)
                {
                    throw Invalid("is not valid", fault);
                }

                valid = true;
                var module = Module.FromBytes(unit.Engine, ModuleName, bytes);
                modules.Add((unit.Kind, module));
                if (content is not null)
                {
                    _counts.CountCompiled();
                    _disk?.Store(unit.Kind, content, bytes.Length, module.Serialize);
                }
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

    private static Module Load(EngineUnit unit, ReadOnlyMemory<byte> code)
    {
#pragma warning disable RS0030 // Rule 5: the disk cache calls this, with bytes in memory whose seal it has checked, and nobody else does.
        return Module.Deserialize(unit.Engine, ModuleName, code.Span);
#pragma warning restore RS0030
    }

    // The engine's exception is not kept as an inner one: it would carry the guest's text unescaped into a log.
    private static PluginLoadException Invalid(string what, string fault) =>
        new(SandboxOutcome.InvalidModule, $"the module {what}: {GuestText.Escape(fault, MaxMessageChars)}");
}
