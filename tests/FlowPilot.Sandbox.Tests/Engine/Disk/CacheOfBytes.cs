using System.Security.Cryptography;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Engine.Disk;
using FlowPilot.TestKit;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace FlowPilot.Sandbox.Tests.Engine.Disk;

/// <summary>The disk cache alone, with bytes in place of native code and an engine that only notes what it is given.</summary>
internal sealed class CacheOfBytes : IDisposable
{
    private const int ModuleBytes = 100;

    private readonly FakeLogger _log = new();
    private readonly DiskCache _cache;

    public CacheOfBytes(TemporaryFolder temporary, EntryIdentity? identity = null, long maxBytes = 1 << 20)
    {
        Identity = identity ?? new EntryIdentity("50", "processor", "configuration", EngineKind.FuelAndTime);
        _cache = new DiskCache(
            new EntryFolder(DiskRig.FolderOf(temporary), maxBytes, Time),
            DiskRig.Key,
            new Dictionary<EngineKind, EntryIdentity> { [EngineKind.FuelAndTime] = Identity },
            _log);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public EntryIdentity Identity { get; }

    public LoadCounts Counts => _cache.Counts;

    /// <summary>Whether the engine takes what it is given.</summary>
    public bool Takes { get; init; } = true;

    /// <summary>How often the engine was given code.</summary>
    public int Given { get; private set; }

    public string[] Refusals => [.. _log.Collector.GetSnapshot().Where(static r => r.Id.Name == "CompiledModuleRefused").Select(static r => r.GetStructuredStateValue("Fault") ?? string.Empty)];

    public string[] Failures => [.. _log.Collector.GetSnapshot().Where(static r => r.Id.Name == "DiskCacheFailed").Select(static r => r.GetStructuredStateValue("Reason") ?? string.Empty)];

    public void Store(byte[] code, string module = "module") => _cache.Store(EngineKind.FuelAndTime, Content(module), ModuleBytes, () => code);

    public byte[]? Load(string module = "module") => _cache.Load(EngineKind.FuelAndTime, Content(module), ModuleBytes, code =>
    {
        Given++;
        return Takes ? code.ToArray() : throw new Wasmtime.WasmtimeException("not taken");
    });

    public string NameOf(string module) => Identity.NameOf(Content(module));

    public void Dispose() => _log.Collector.Clear();

    private static byte[] Content(string module) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(module));
}
