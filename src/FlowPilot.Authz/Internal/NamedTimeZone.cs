using System.Buffers;

namespace FlowPilot.Authz.Internal;

/// <summary>Time zones by the names of the IANA database.</summary>
internal static class NamedTimeZone
{
    private const int MaxNameLength = 64;

    // Names come from contexts too, and looking one up may open a file of that name: no dots, and nothing absolute.
    private static readonly SearchValues<char> NameChars = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/");

    /// <summary>Finds a zone; nothing where there is none. The zone of this machine has no name.</summary>
    public static TimeZoneInfo? Find(string name)
    {
        bool isName = name.Length is > 0 and <= MaxNameLength && char.IsAsciiLetter(name[0]) && name != "Local" && !name.AsSpan().ContainsAnyExcept(NameChars);
        return isName && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : null;
    }
}
