using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>Keeps captured inputs, which hold what the decision log never does: attribute values. For as long as its retention, and no longer.</summary>
/// <remarks>An implementation must be safe for concurrent use. A failure is logged, and no decision depends on it.</remarks>
public interface ICaptureStore
{
    /// <summary>Keeps a captured input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when it is kept.</returns>
    ValueTask AppendAsync(CapturedInput input, CancellationToken cancellationToken = default);

    /// <summary>Reads what is kept of a store, oldest first.</summary>
    /// <param name="store">The store.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The inputs.</returns>
    /// <exception cref="CaptureException">What is kept cannot be read.</exception>
    IAsyncEnumerable<CapturedInput> ReadAsync(StoreId store, CancellationToken cancellationToken = default);
}
