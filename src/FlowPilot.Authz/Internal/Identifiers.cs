using System.Buffers;

namespace FlowPilot.Authz.Internal;

/// <summary>The lexical rules of identifiers, in one place: what OpenFGA's tools accept, compared ordinally.</summary>
internal static class Identifiers
{
    public const int MaxTypeLength = 254;
    public const int MaxRelationLength = 50;
    public const int MaxIdLength = 256;

    private static readonly SearchValues<char> IdChars =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_|*@.+-/");

    private static readonly SearchValues<byte> IdBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_|*@.+-/"u8);

    private static readonly SearchValues<char> NameChars =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-/.");

    /// <summary>Says why a type name is not one, or <see langword="null"/> if it is.</summary>
    public static string? FaultOfType(ReadOnlySpan<char> type) => FaultOfName("type", type, MaxTypeLength);

    /// <summary>Says why a relation name is not one, or <see langword="null"/> if it is.</summary>
    public static string? FaultOfRelation(ReadOnlySpan<char> relation) => FaultOfName("relation", relation, MaxRelationLength);

    /// <summary>Says why an object id is not one, or <see langword="null"/> if it is.</summary>
    public static string? FaultOfId(ReadOnlySpan<char> id)
    {
        if (id.IsEmpty)
        {
            return "the id is empty";
        }

        if (id.Length > MaxIdLength)
        {
            return $"the id is longer than {MaxIdLength} characters";
        }

        if (id[0] == '*')
        {
            return "the id begins with '*', which is kept for wildcards";
        }

        int bad = id.IndexOfAnyExcept(IdChars);
        return bad < 0 ? null : $"the id holds {Describe(id[bad])} at position {bad}";
    }

    /// <summary>Whether bytes are an object id in ASCII.</summary>
    public static bool IsId(ReadOnlySpan<byte> id) => id.Length is > 0 and <= MaxIdLength && id[0] != (byte)'*' && id.IndexOfAnyExcept(IdBytes) < 0;

    private static string? FaultOfName(string what, ReadOnlySpan<char> name, int max)
    {
        if (name.IsEmpty)
        {
            return $"the {what} is empty";
        }

        if (name.Length > max)
        {
            return $"the {what} is longer than {max} characters";
        }

        int bad = name.IndexOfAnyExcept(NameChars);
        return bad < 0 ? null : $"the {what} holds {Describe(name[bad])} at position {bad}";
    }

    // Hostile text must not reach a message or a log line unescaped.
    private static string Describe(char c) => char.IsAsciiLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c) ? $"'{c}'" : $"U+{(int)c:X4}";
}
