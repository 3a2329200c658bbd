using System.Text.Json;

namespace FlowPilot.Sandbox.Engine;

/// <summary>Ranges of versions, as advisories write them: <c>&gt;= 33.0.2, &lt; 34.0.0</c>; a version is in them if it is in one.</summary>
internal sealed class VersionRanges
{
    private readonly List<List<(string Operator, Version Version)>> _ranges;

    private VersionRanges(List<List<(string Operator, Version Version)>> ranges) => _ranges = ranges;

    /// <summary>Reads a list of ranges.</summary>
    /// <exception cref="FormatException">A range is malformed.</exception>
    public static VersionRanges Read(JsonElement ranges) => new(
    [
        .. ranges.EnumerateArray().Select(static range => (range.GetString() ?? string.Empty)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Bound).ToList()),
    ]);

    public bool Contains(Version version) => _ranges.Exists(range => range.TrueForAll(bound => bound.Operator switch
    {
        ">=" => version >= bound.Version,
        ">" => version > bound.Version,
        "<=" => version <= bound.Version,
        "<" => version < bound.Version,
        _ => version == bound.Version,
    }));

    private static (string Operator, Version Version) Bound(string text)
    {
        string op = text.StartsWith(">=", StringComparison.Ordinal) || text.StartsWith("<=", StringComparison.Ordinal) ? text[..2]
            : text.Length > 0 && "<>=^~".Contains(text[0], StringComparison.Ordinal) ? text[..1] : string.Empty;
        return op is "^" or "~"
            ? throw new FormatException($"The range '{text}' is not understood.")
            : (op, Version.Parse(text[op.Length..].Trim()));
    }
}
