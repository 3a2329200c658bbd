using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox.Engine.Disk;

/// <summary>Native code that was compiled here before, kept on disk under a seal of ours.</summary>
/// <remarks>
/// Rule 5: one flipped byte of native code is a crash, and a crafted one is the attacker's. So nothing is loaded but the very bytes in memory
/// whose seal was checked a moment before; they are refused, never repaired, when anything differs. A folder that fails costs compiles and no load.
/// </remarks>
internal sealed class DiskCache
{
    // What an engine makes of a module: several times its bytes, and an image of its memory, of up to 16 MiB and page by page beyond.
    private const long CodeBytesAtLeast = 64L << 20;
    private const long CodeBytesPerByte = 32;

    private readonly EntryFolder _folder;
    private readonly byte[] _key;
    private readonly IReadOnlyDictionary<EngineKind, EntryIdentity> _identities;
    private readonly ILogger _logger;
    private readonly SpareBuffer _buffers = new();

    /// <summary>Creates a cache.</summary>
    /// <param name="folder">Where the entries are.</param>
    /// <param name="key">The key of the seals.</param>
    /// <param name="identities">What the engines of this process are.</param>
    /// <param name="logger">Takes a warning for everything that is refused or fails.</param>
    public DiskCache(EntryFolder folder, ReadOnlySpan<byte> key, IReadOnlyDictionary<EngineKind, EntryIdentity> identities, ILogger logger)
    {
        _folder = folder;
        _key = key.ToArray();
        _identities = identities;
        _logger = logger;
    }

    /// <summary>Gets what happened so far.</summary>
    public LoadCounts Counts { get; } = new();

    /// <summary>Creates the one that the operator asked for.</summary>
    /// <returns>The cache; <see langword="null"/> where there is no key or folder, and where nobody knows which engine this is.</returns>
    public static DiskCache? Create(SandboxOptions settings, IEnumerable<EngineKind> kinds, TimeProvider time, ILogger logger)
    {
        if (settings.CompiledModuleFolder is not { } path || settings.CacheKey.IsEmpty)
        {
            return null;
        }

        if (EngineVersion.ReadNative() is not { } engine)
        {
            logger.DiskCacheFailed("used", path, "the version of the native library is not known");
            return null;
        }

        return new DiskCache(
            new EntryFolder(path, settings.CompiledModuleFolderBytes, time),
            settings.CacheKey.Span,
            kinds.ToDictionary(static k => k, k => EntryIdentity.Of(engine, k, settings.GuestStackBytes)),
            logger);
    }

    /// <summary>Loads a module from its entry.</summary>
    /// <typeparam name="T">What the engine makes of the code.</typeparam>
    /// <param name="kind">The engine.</param>
    /// <param name="content">The SHA-256 of the bytes that would be compiled.</param>
    /// <param name="moduleBytes">How many these are.</param>
    /// <param name="load">Gives the code to the engine; called only with bytes whose seal is right.</param>
    /// <returns>The module; <see langword="null"/> if there is no entry, or none that is as it was written.</returns>
    public T? Load<T>(EngineKind kind, ReadOnlySpan<byte> content, int moduleBytes, Func<ReadOnlyMemory<byte>, T> load)
        where T : class
    {
        string name = _identities[kind].NameOf(content);
        ArraySegment<byte> bytes = default;
        try
        {
            _folder.Open();
            EntryFault? fault = _folder.Read(name, LargestEntry(moduleBytes), _buffers, out bytes);
            if (fault is null && bytes.Array is null)
            {
                return null;
            }

            T? module = fault is null ? LoadSealed(kind, content, bytes, load, out fault) : null;
            if (module is null)
            {
                Refuse(name, fault ?? EntryFault.NotTaken);
                return null;
            }

            _folder.Touch(name);
            Counts.CountLoaded();
            return module;
        }
        catch (Exception e)
        {
            Fail("read", e);
            return null;
        }
        finally
        {
            if (bytes.Array is { } array)
            {
                _buffers.Return(array);
            }
        }
    }

    /// <summary>Keeps what was compiled.</summary>
    public void Store(EngineKind kind, ReadOnlySpan<byte> content, int moduleBytes, Func<byte[]> serialize)
    {
        try
        {
            _folder.Open();
            byte[] code = serialize();
            Span<byte> header = stackalloc byte[EntryFormat.HeaderBytes];
            _identities[kind].WriteHeader(header, content, code.LongLength);
            EntryFormat.Seal(_key, header, code);
            if (header.Length + code.LongLength > LargestEntry(moduleBytes) || !_folder.Write(_identities[kind].NameOf(content), header, code))
            {
                throw new IOException($"an entry of {code.Length} bytes does not fit");
            }

            Counts.CountStored();
        }
        catch (Exception e)
        {
            Fail("written", e);
        }
    }

    private static long LargestEntry(int moduleBytes) => Math.Min(Array.MaxLength, CodeBytesAtLeast + (moduleBytes * CodeBytesPerByte));

    private T? LoadSealed<T>(EngineKind kind, ReadOnlySpan<byte> content, ReadOnlyMemory<byte> bytes, Func<ReadOnlyMemory<byte>, T> load, out EntryFault? fault)
        where T : class
    {
        Span<byte> expected = stackalloc byte[EntryFormat.HeaderBytes];
        _identities[kind].WriteHeader(expected, content, bytes.Length - EntryFormat.HeaderBytes);
        fault = EntryFormat.FaultOf(_key, bytes.Span, expected);
        if (fault is not null)
        {
            return null;
        }

        try
        {
            return load(bytes[EntryFormat.HeaderBytes..]);
        }
        catch (Wasmtime.WasmtimeException)
        {
            // The engine compares versions, settings and features of the processor by itself.
            fault = EntryFault.NotTaken;
            return null;
        }
    }

    private void Refuse(string name, EntryFault fault)
    {
        Counts.CountRefused();
        _logger.CompiledModuleRefused(name, _folder.Path, fault);
        _folder.Remove(name);
    }

    private void Fail(string doing, Exception e)
    {
        Counts.CountFailed();
        _logger.DiskCacheFailed(doing, _folder.Path, $"{e.GetType().Name}: {e.Message}");
    }
}
