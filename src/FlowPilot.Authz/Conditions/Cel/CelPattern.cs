using System.Text.RegularExpressions;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A regular expression of the language, ready to match. Immutable; safe for concurrent use.</summary>
/// <remarks>
/// The language is RE2's, translated for the non-backtracking engine, so that time is linear in the text. What differs from the
/// framework's own syntax would differ in security too: <c>$</c> is the end of the text and not before a last line feed, and <c>\d</c>,
/// <c>\w</c> and <c>\s</c> are ASCII. One deviation stays: <c>\b</c> knows Unicode letters.
/// </remarks>
internal sealed class CelPattern
{
    // A second line of defence: the work that is charged keeps matches far below it.
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;
    private readonly int _weight;

    private CelPattern(Regex regex, int weight)
    {
        _regex = regex;
        _weight = weight;
    }

    /// <summary>Compiles a pattern; nothing, and the fault in words, where it is malformed, too long or too large.</summary>
    public static CelPattern? TryCreate(string pattern, int maxLength, out string? fault)
    {
        if (pattern.Length > maxLength)
        {
            fault = $"the pattern has {pattern.Length} characters; at most {maxLength} are allowed";
            return null;
        }

        var translator = new Re2Translator(pattern);
        string? translated = translator.Translate();
        fault = translator.Fault;
        if (translated is null)
        {
            return null;
        }

        try
        {
            var regex = new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MatchTimeout);
            return new CelPattern(regex, translator.Weight);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            fault = "the pattern is not supported";
            return null;
        }
    }

    /// <summary>Says whether a part of the text matches.</summary>
    public CelValue Match(string text, ref CelFrame frame, int offset)
    {
        // A step of the automaton may touch every position of the pattern.
        if (!frame.TryCharge(text.Length * (1L + (_weight >> 4)), offset))
        {
            return CelArithmetic.Exceeded(offset);
        }

        try
        {
            return CelValue.Bool(_regex.IsMatch(text));
        }
        catch (RegexMatchTimeoutException)
        {
            frame.TryCharge(frame.WorkLeft + 1, offset);
            return CelArithmetic.Exceeded(offset);
        }
    }
}
