using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FlowPilot.Sandbox.Engine.Disk;

/// <summary>What native code depends on beside the module: the engine, the processor, the configuration, and what is metered.</summary>
internal sealed class EntryIdentity
{
    private readonly byte[] _engine;
    private readonly byte[] _processor;
    private readonly byte[] _configuration;
    private readonly EngineKind _kind;

    public EntryIdentity(string engine, string processor, string configuration, EngineKind kind)
    {
        _engine = Hash(engine);
        _processor = Hash(processor);
        _configuration = Hash(configuration);
        _kind = kind;
    }

    /// <summary>Gives that of this process.</summary>
    /// <param name="engine">The version of the native library, which need not be that of the package.</param>
    /// <param name="kind">What is metered.</param>
    /// <param name="guestStackBytes">The stack of a guest.</param>
    public static EntryIdentity Of(Version engine, EngineKind kind, int guestStackBytes) => new(
        $"{EngineFactory.EngineVersion} {engine}",
        string.Create(CultureInfo.InvariantCulture, $"{RuntimeInformation.RuntimeIdentifier} {RuntimeInformation.ProcessArchitecture} {Environment.SystemPageSize} {CpuFeatures.Text}"),
        EngineFactory.ConfigurationHash(kind, guestStackBytes),
        kind);

    /// <summary>Gives the name of the file of a module.</summary>
    /// <param name="content">The SHA-256 of the bytes that are compiled.</param>
    public string NameOf(ReadOnlySpan<byte> content)
    {
        Span<byte> header = stackalloc byte[EntryFormat.HeaderBytes];
        WriteHeader(header, content, 0);
        return Convert.ToHexStringLower(SHA256.HashData(header)) + EntryFormat.Suffix;
    }

    /// <summary>Writes all of a header but its seal.</summary>
    public void WriteHeader(Span<byte> header, ReadOnlySpan<byte> content, long codeBytes) =>
        EntryFormat.WriteHeader(header, codeBytes, content, _engine, _processor, _configuration, (int)_kind);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
