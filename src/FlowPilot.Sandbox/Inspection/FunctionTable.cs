using System.Globalization;

namespace FlowPilot.Sandbox.Inspection;

/// <summary>Where the functions of a module are in its stripped bytes, and their names: so that a trap can be told as a call stack.</summary>
/// <param name="imported">How many functions are imported; their indices come first.</param>
/// <param name="starts">Where each body begins, ascending.</param>
/// <param name="end">Where the last body ends.</param>
/// <param name="names">The names that the module gives, escaped and truncated.</param>
/// <param name="moduleName">The name that the module gives itself, escaped and truncated.</param>
internal sealed class FunctionTable(int imported, int[] starts, int end, IReadOnlyDictionary<int, string> names, string? moduleName)
{
    /// <summary>Gets the most frames of a backtrace.</summary>
    public const int MaxFrames = 20;

    /// <summary>Gets the name that the module gives itself.</summary>
    public string? ModuleName { get; } = moduleName;

    /// <summary>Gets how many functions have names.</summary>
    public int NamedFunctions => names.Count;

    /// <summary>Tells a call stack, innermost first.</summary>
    /// <param name="offsets">Offsets in the stripped bytes; negative where the engine knows none.</param>
    public IReadOnlyList<string> Describe(IReadOnlyList<int> offsets) => [.. offsets.Take(MaxFrames).Select(Describe)];

    private string Describe(int offset)
    {
        if (starts.Length == 0 || offset < starts[0] || offset >= end)
        {
            return "<unknown>";
        }

        int at = Array.BinarySearch(starts, offset);
        int index = imported + (at >= 0 ? at : ~at - 1);
        string place = string.Create(CultureInfo.InvariantCulture, $"func[{index}] @ 0x{offset:x}");
        return names.TryGetValue(index, out string? name) ? $"{name} ({place})" : place;
    }
}
