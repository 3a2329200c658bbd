using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace FlowPilot.Sandbox.Plugins;

/// <summary>Names one module exactly: the id of its plugin and the SHA-256 of its bytes.</summary>
/// <remarks>The default value is invalid and is refused wherever a key is taken.</remarks>
public readonly record struct PluginKey
{
    private const int MaxIdLength = 128;

    private static readonly SearchValues<char> IdChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-");

    private static readonly SearchValues<char> HexChars = SearchValues.Create("0123456789abcdef");

    /// <summary>Creates a key.</summary>
    /// <param name="id">The plugin's id: 1 to 128 characters of <c>a-z 0-9 . _ -</c>, of which the first is a letter or a digit.</param>
    /// <param name="sha256">The SHA-256 of the module's bytes: 64 lower-case hexadecimal digits.</param>
    /// <exception cref="ArgumentException">The id or the hash is malformed.</exception>
    public PluginKey(string id, string sha256)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(sha256);
        if (FaultOfId(id) is { } idFault)
        {
            throw new ArgumentException(idFault, nameof(id));
        }

        if (FaultOfSha256(sha256) is { } hashFault)
        {
            throw new ArgumentException(hashFault, nameof(sha256));
        }

        Id = id;
        Sha256 = sha256;
    }

    /// <summary>Gets the plugin's id.</summary>
    public string Id { get; }

    /// <summary>Gets the SHA-256 of the module's bytes, as lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Gets a value indicating whether this is the invalid default value.</summary>
    [MemberNotNullWhen(false, nameof(Id), nameof(Sha256))]
    public bool IsDefault => Id is null;

    /// <summary>Gives the id and the hash.</summary>
    /// <returns><c>id@sha256</c>; empty for the default value.</returns>
    public override string ToString() => IsDefault ? string.Empty : $"{Id}@{Sha256}";

    /// <summary>Says why an id is not one, or <see langword="null"/> if it is.</summary>
    internal static string? FaultOfId(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return "the plugin id is empty";
        }

        if (id.Length > MaxIdLength)
        {
            return $"the plugin id is longer than {MaxIdLength} characters";
        }

        int bad = id.AsSpan().IndexOfAnyExcept(IdChars);
        bad = bad < 0 && !char.IsAsciiLetterOrDigit(id[0]) ? 0 : bad;
        return bad < 0 ? null : $"the plugin id holds U+{(int)id[bad]:X4} at position {bad}; a-z, 0-9, '.', '_' and '-' are expected";
    }

    /// <summary>Says why a text is not a SHA-256, or <see langword="null"/> if it is.</summary>
    internal static string? FaultOfSha256(string? sha256) =>
        sha256 is { Length: 64 } && !sha256.AsSpan().ContainsAnyExcept(HexChars)
            ? null
            : "the SHA-256 is not 64 lower-case hexadecimal digits";
}
