using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>
/// The one writer of one log: a bounded queue that waits when it is full, and a task that writes batches and makes each durable before it
/// answers for it.
/// </summary>
internal sealed class DecisionLogWriter : IAsyncDisposable
{
    private const int Capacity = 4096;
    private const int MaxBatch = 256;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);

    // What nobody waits for joins one flush of the disk, so long and until there is a batch of it: as much may be lost in a crash.
    private static readonly TimeSpan JoinTime = TimeSpan.FromMilliseconds(4);

    private readonly Channel<Item> _queue = Channel.CreateBounded<Item>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    private readonly DecisionLogFile _file;
    private readonly AuthzOptions _options;
    private readonly Pseudonyms _pseudonyms;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _writing;
    private volatile Exception? _poison;
    private volatile TaskCompletionSource? _hurry;

    private DecisionLogWriter(DecisionLogFile file, AuthzOptions options, Pseudonyms pseudonyms, TimeProvider time, ILogger logger)
    {
        _file = file;
        _options = options;
        _pseudonyms = pseudonyms;
        _time = time;
        _logger = logger;
        _writing = Task.Run(WriteAsync);
    }

    public static DecisionLogWriter Open(string folder, AuthzOptions options, Pseudonyms pseudonyms, TimeProvider time, ILogger logger) =>
        new(DecisionLogFile.Create(folder, options.DecisionLogNode, time), options, pseudonyms, time, logger);

    public async ValueTask AppendAsync(DecisionLogEntry entry, CancellationToken cancellationToken)
    {
        var item = new Item(entry, _time.GetUtcNow(), _options.DecisionLogMode == DecisionLogMode.Strict ? NewSignal() : null);
        await EnqueueAsync(item, cancellationToken).ConfigureAwait(false);
        if (item.Written is not null)
        {
            await item.Written.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var item = new Item(null, default, NewSignal());
        await EnqueueAsync(item, cancellationToken).ConfigureAwait(false);
        await item.Written!.Task.WaitAsync(cancellationToken).ConfigureAwait(false); // not null: set above
    }

    /// <summary>Writes what is queued, then a record that says the stop was clean.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _closing.CancelAsync().ConfigureAwait(false);
        await _writing.ConfigureAwait(false);
        _file.Dispose();
        _closing.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async ValueTask EnqueueAsync(Item item, CancellationToken cancellationToken)
    {
        if (_poison is { } poison)
        {
            throw new DecisionLogException("FP1406", "The decision log lost a record and takes no further one.", poison);
        }

        if (_queue.Writer.TryWrite(item))
        {
            // The writer looks into the queue once more after it has set this, so that one of both sees the other.
            if (_hurry is { } hurry && (item.Written is not null || _queue.Reader.Count >= MaxBatch))
            {
                hurry.TrySetResult();
            }

            return;
        }

        using var timeout = new CancellationTokenSource(_options.DecisionLogMaxWait, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _queue.Writer.WriteAsync(item, linked.Token).ConfigureAwait(false);
        }
        catch (ChannelClosedException e)
        {
            throw new DecisionLogException("FP1403", "The decision log is closed.", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DecisionLogException("FP1404", "The decision log's queue is full.", e);
        }
    }

    private async Task WriteAsync()
    {
        var batch = new List<Item>(MaxBatch);
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            batch.Clear();
            if (!Take(batch))
            {
                await JoinAsync(batch).ConfigureAwait(false);
            }

            await WriteAsync(batch).ConfigureAwait(false);
        }

        try
        {
            _file.Append(DecisionLogSchema.Checkpoint, _time.GetUtcNow(), static json => json.WriteString("cause", "close"));
            _file.Commit();
        }
        catch (Exception e) when (IsFileFault(e))
        {
            // The next start finds no closing record and says so in a gap record.
            Log.DecisionLogFailed(_logger, e);
        }
    }

    // Says whether it is time to write: somebody waits, or it is enough.
    private bool Take(List<Item> batch)
    {
        bool waits = false;
        while (batch.Count < MaxBatch && _queue.Reader.TryRead(out Item? item))
        {
            batch.Add(item);
            waits |= item.Written is not null;
        }

        return waits || batch.Count == MaxBatch;
    }

    private async Task JoinAsync(List<Item> batch)
    {
        TaskCompletionSource hurry = _hurry = NewSignal();
        if (!Take(batch))
        {
            // The real clock: the disk is real too.
            await Task.WhenAny(hurry.Task, Task.Delay(JoinTime, TimeProvider.System, _closing.Token)).ConfigureAwait(false);
            Take(batch);
        }

        _hurry = null;
    }

    private async Task WriteAsync(List<Item> batch)
    {
        while (true)
        {
            try
            {
                foreach (Item item in batch.Where(static i => i.Entry is not null))
                {
                    DecisionLogEntry entry = item.Entry!; // not null: filtered
                    _file.Append(entry.Kind, item.At, json => entry.WriteBody(json, _pseudonyms));
                }

                _file.Commit();
                batch.ForEach(static i => i.Written?.TrySetResult());
                return;
            }
            catch (Exception e) when (IsFileFault(e))
            {
                _file.Rollback();
                Log.DecisionLogFailed(_logger, e);

                // Whoever waits is refused, and his entry with him; what was only queued has been answered for and is tried until it is written.
                var fault = new DecisionLogException("FP1405", "The decision log cannot be written.", e);
                batch.ForEach(i => i.Written?.TrySetException(fault));
                batch.RemoveAll(static i => i.Written is not null);
                if (batch.Count == 0 || _closing.IsCancellationRequested)
                {
                    return;
                }

                await Task.Delay(RetryDelay, _time, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception e)
            {
                // An entry that cannot be put into a record is a fault of ours. No record may be missing in silence: the log stops here.
                _file.Rollback();
                _poison = e;
                Log.DecisionLogFailed(_logger, e);
                batch.ForEach(i => i.Written?.TrySetException(new DecisionLogException("FP1406", "The decision log cannot record an entry.", e)));
                return;
            }
        }
    }

    private static bool IsFileFault(Exception e) => e is IOException or UnauthorizedAccessException;

    private sealed record Item(DecisionLogEntry? Entry, DateTimeOffset At, TaskCompletionSource? Written);
}
