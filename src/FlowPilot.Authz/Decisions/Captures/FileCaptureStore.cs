using System.Globalization;
using System.Runtime.CompilerServices;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>
/// Captured inputs as JSON Lines files: one folder a store, in it one file a day of this process, which goes when its retention is over. A line that was torn
/// by a crash or a full disk is the last one of its file, and is passed over.
/// </summary>
internal sealed class FileCaptureStore : ICaptureStore, IDisposable
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string Extension = ".jsonl";

    private readonly SemaphoreSlim _one = new(1);
    private readonly AuthzOptions _options;
    private readonly TimeProvider _time;
    private readonly Dictionary<StoreId, DateOnly> _swept = [];
    private Guid _boot;

    public FileCaptureStore(IOptions<AuthzOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        _boot = Guid.CreateVersion7(time.GetUtcNow());
        if (_options is { CaptureInputs: true, CaptureDirectory: null })
        {
            throw Unset();
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    public async ValueTask AppendAsync(CapturedInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ReadOnlyMemory<byte> text = input.ToJson();

        // What could not be read back would make all behind it unreadable.
        CaptureReader.Read(text, null);
        byte[] line = [.. text.Span, (byte)'\n'];
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            string folder = FolderOf(input.Request.Store);
            CreateFolder(folder);
            Sweep(input.Request.Store, folder);
            string name = string.Create(CultureInfo.InvariantCulture, $"{Today:yyyy-MM-dd}-{_boot:N}{Extension}");
            FileStream file = OpenToAppend(Path.Combine(folder, name));
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(line, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // A line of which a part may be there is the last one of its file.
            _boot = Guid.CreateVersion7(_time.GetUtcNow());
            throw new CaptureException("The capture cannot be written.", cause: e);
        }
        finally
        {
            _one.Release();
        }
    }

    public async IAsyncEnumerable<CapturedInput> ReadAsync(StoreId store, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_options.CaptureDirectory is null)
        {
            yield break;
        }

        foreach (string file in FilesOf(FolderOf(store)).Where(f => !IsOver(f)).Order(StringComparer.Ordinal))
        {
            await foreach (CapturedInput input in CaptureLines.ReadAsync(Open(file), passTorn: true, cancellationToken).ConfigureAwait(false))
            {
                yield return input;
            }
        }
    }

    public void Dispose() => _one.Dispose();

    // Captures hold attribute values: nobody but the owner of the process reads them.
    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static FileStream OpenToAppend(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(file, options);
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static string[] FilesOf(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Extension) : [];

    private string FolderOf(StoreId store) =>
        Path.Combine(_options.CaptureDirectory ?? throw Unset(), store.Value);

    private static CaptureException Unset() => new($"{nameof(AuthzOptions)}.{nameof(AuthzOptions.CaptureDirectory)} is not set.");

    /// <summary>A file is over when the last instant of its day is older than the retention. What is no day is none of ours.</summary>
    private bool IsOver(string file) =>
        DateOnly.TryParseExact(Path.GetFileName(file).AsSpan()[..Math.Min(DayFormat.Length, Path.GetFileName(file).Length)], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        && new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) + _options.CaptureRetention <= _time.GetUtcNow();

    private void Sweep(StoreId store, string folder)
    {
        if (_swept.GetValueOrDefault(store) == Today)
        {
            return;
        }

        foreach (string file in FilesOf(folder).Where(IsOver))
        {
            File.Delete(file);
        }

        _swept[store] = Today;
    }
}
