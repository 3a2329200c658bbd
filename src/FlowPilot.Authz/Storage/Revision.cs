using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FlowPilot.Authz.Storage;

/// <summary>A position in the log of one store: everything up to and including it has happened.</summary>
/// <remarks>Callers treat it as an opaque token; it orders only within one store. The default value is the empty log.</remarks>
public readonly record struct Revision : IComparable<Revision>
{
    /// <summary>Makes a revision from a log position, for implementations of <see cref="IStoreLog"/>.</summary>
    /// <param name="position">The number of entries up to and including this position; 0 is the empty log.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is negative.</exception>
    public Revision(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        Position = position;
    }

    /// <summary>Gets the position in the log; 0 is the empty log.</summary>
    public long Position { get; }

    /// <summary>Compares two positions.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether the first is earlier.</returns>
    public static bool operator <(Revision left, Revision right) => left.Position < right.Position;

    /// <summary>Compares two positions.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether the first is later.</returns>
    public static bool operator >(Revision left, Revision right) => left.Position > right.Position;

    /// <summary>Compares two positions.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether the first is not later.</returns>
    public static bool operator <=(Revision left, Revision right) => left.Position <= right.Position;

    /// <summary>Compares two positions.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether the first is not earlier.</returns>
    public static bool operator >=(Revision left, Revision right) => left.Position >= right.Position;

    /// <summary>Reads a revision token.</summary>
    /// <param name="text">The token; may be <see langword="null"/>.</param>
    /// <param name="value">The revision, or the default value.</param>
    /// <returns>Whether the text is a revision token.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Revision value)
    {
        // One form only: no sign, no leading zero, so that a token is equal to itself as text.
        bool valid = text is { Length: > 1 } && text[0] == 'r' && (text.Length == 2 || text[1] != '0');
        long position = 0;
        valid = valid && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out position);
        value = valid ? new Revision(position) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(Revision other) => Position.CompareTo(other.Position);

    /// <summary>Writes the revision token.</summary>
    /// <returns>The token.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"r{Position}");
}
