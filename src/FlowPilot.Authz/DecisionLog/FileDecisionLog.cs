using System.Collections.Concurrent;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>The decision log as JSON Lines files: one folder a store, in it one file a boot of a node.</summary>
internal sealed class FileDecisionLog : IDecisionLog, IAsyncDisposable, IDisposable
{
    private readonly ConcurrentDictionary<StoreId, Lazy<DecisionLogWriter>> _writers = new();
    private readonly AuthzOptions _options;
    private readonly IPseudonymKeys _keys;
    private readonly TimeProvider _time;
    private readonly ILogger<FileDecisionLog> _logger;
    private volatile bool _closed;

    public FileDecisionLog(IOptions<AuthzOptions> options, IPseudonymKeys keys, TimeProvider time, ILoggerFactory? loggers = null)
    {
        _options = options.Value;
        _keys = keys;
        _time = time;
        _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<FileDecisionLog>();
    }

    public async ValueTask AppendAsync(DecisionLogEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await WriterOf(entry.Store).AppendAsync(entry, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        foreach (Lazy<DecisionLogWriter> writer in _writers.Values)
        {
            await writer.Value.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        foreach (Lazy<DecisionLogWriter> writer in _writers.Values.Where(static w => w.IsValueCreated))
        {
            await writer.Value.DisposeAsync().ConfigureAwait(false);
        }
    }

    // A container that is disposed synchronously must close the log as well; the wait is on the writer's own task, never on a caller's.
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Opens the log of a store, so that one that cannot be written is found at start.</summary>
    /// <exception cref="DecisionLogException">It cannot be opened.</exception>
    public void Open(StoreId store) => WriterOf(store);

    private DecisionLogWriter WriterOf(StoreId store)
    {
        if (_closed)
        {
            throw new DecisionLogException("FP1403", "The decision log is closed.");
        }

        Lazy<DecisionLogWriter> writer = _writers.GetOrAdd(store, id => new Lazy<DecisionLogWriter>(() => Create(id)));
        try
        {
            return writer.Value;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The next entry tries again: a folder that is mounted late must not deny for ever.
            _writers.TryRemove(KeyValuePair.Create(store, writer));
            throw new DecisionLogException("FP1401", $"The decision log of store '{store}' cannot be opened.", e);
        }
    }

    private DecisionLogWriter Create(StoreId store)
    {
        string root = _options.DecisionLogDirectory ?? throw new DecisionLogException("FP1402", "No folder for the decision log is configured.");
        return DecisionLogWriter.Open(Path.Combine(root, store.Value), _options, new Pseudonyms(_keys.KeyOf(store)), _time, _logger);
    }
}
