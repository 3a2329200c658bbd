using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Receipts;

namespace FlowPilot.Sandbox;

/// <summary>Runs untrusted WebAssembly with the authority of one decision, within limits.</summary>
/// <remarks>All members may be called concurrently. Made by dependency injection, once per application.</remarks>
public interface ISandbox
{
    /// <summary>Prepares what the first run would wait for: tries that the engine stops what it must, and makes worker threads.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the sandbox is ready, or when it is known that nothing may run; the health check says which.</returns>
    /// <remarks>Called by the host at its start; without a host the first load does it.</remarks>
    /// <exception cref="ObjectDisposedException">The sandbox was disposed.</exception>
    ValueTask PrepareAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads a module without the engine: what it imports, exports and declares, which capabilities it needs, what compiling it costs.</summary>
    /// <param name="wasm">The bytes of the WebAssembly module.</param>
    /// <returns>What the bytes say. Imports that the host does not know and exports that are missing are reported, not refused.</returns>
    /// <exception cref="PluginLoadException">The structure is malformed, a cap or the compile budget is exceeded, or a proposal that is off is used.</exception>
    PluginInspection Inspect(ReadOnlySpan<byte> wasm);

    /// <summary>Loads a plugin: checks that its bytes are the declared ones, compiles them, and checks that they can be linked.</summary>
    /// <param name="wasm">The bytes of the WebAssembly module; copied first.</param>
    /// <param name="declaration">What the plugin says of itself; its hash must be that of the bytes.</param>
    /// <param name="cancellationToken">Ends the wait; a compile that runs goes on by itself and its result is dropped.</param>
    /// <returns>The plugin, which the caller disposes.</returns>
    /// <exception cref="PluginLoadException">The plugin is refused; the outcome and the message say why.</exception>
    /// <exception cref="ObjectDisposedException">The sandbox was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<SandboxPlugin> LoadAsync(ReadOnlyMemory<byte> wasm, PluginDeclaration declaration, CancellationToken cancellationToken = default);

    /// <summary>Runs a plugin once, in a memory of its own that nothing else has seen or will see.</summary>
    /// <param name="plugin">A plugin that this sandbox loaded.</param>
    /// <param name="input">The input document; it must not change until the run has ended.</param>
    /// <param name="grant">The authority of the run, from a decision.</param>
    /// <param name="options">What the caller chooses; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the run as <see cref="SandboxOutcome.Cancelled"/>; it throws nothing.</param>
    /// <returns>What the run did. The guest has really stopped when this is there.</returns>
    /// <exception cref="ArgumentException">
    /// The plugin was loaded by another sandbox, the input is larger than its limit, or the options ask for what the operator does not allow.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The plugin or the sandbox was disposed.</exception>
    ValueTask<SandboxResult> RunAsync(
        SandboxPlugin plugin,
        ReadOnlyMemory<byte> input,
        SandboxGrant grant,
        SandboxRunOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Does a recorded run again: the guest runs, and every call of the host is answered from the recording.</summary>
    /// <param name="plugin">The plugin whose run was recorded; this sandbox loaded it.</param>
    /// <param name="recording">The recording.</param>
    /// <param name="cancellationToken">Interrupts the replay; it throws nothing.</param>
    /// <returns>Whether the run is the same, the first difference, or why it cannot be replayed here.</returns>
    /// <remarks>No function of the host runs and no grant is needed, since nothing is reached; nothing is recorded in the decision log. The recorded limits hold, and the operator's.</remarks>
    /// <exception cref="ArgumentException">The plugin was loaded by another sandbox.</exception>
    /// <exception cref="ObjectDisposedException">The plugin or the sandbox was disposed.</exception>
    ValueTask<SandboxReplay> ReplayAsync(SandboxPlugin plugin, SandboxRecording recording, CancellationToken cancellationToken = default);
}
