using System.Globalization;

namespace FlowPilot.Authz.Conditions.Cel;

/// <content>Repetitions.</content>
internal sealed partial class Re2Translator
{
    private int ReadRepetition()
    {
        int start = _output.Length;
        if (IsRepetition(out _, out _, out _))
        {
            return Fail("a repetition has nothing to repeat");
        }

        int weight = ReadAtom();
        if (Fault is not null || !IsRepetition(out int low, out int? high, out int length))
        {
            return weight;
        }

        if (_output.Length == start)
        {
            return Fail("a repetition has nothing to repeat");
        }

        if (low > MaxRepeat || high > MaxRepeat || high < low)
        {
            return Fail($"a repetition is not in order, or above {MaxRepeat}");
        }

        _at += length;
        if (!AtEnd && pattern[_at] == '?')
        {
            _at++; // lazy: whether something matches does not depend on it
        }

        if (IsRepetition(out _, out _, out _))
        {
            return Fail("a repetition follows a repetition");
        }

        _output.Insert(start, "(?:").Append("){").Append(low).Append(',').Append(high).Append('}');
        return (int)Math.Min((long)weight * Math.Max(high ?? (low + 1), 1), int.MaxValue / 2);
    }

    // '*', '+', '?', '{n}', '{n,}', '{n,m}'. What only begins like one is literal.
    private bool IsRepetition(out int low, out int? high, out int length)
    {
        (low, high, length) = (0, null, 1);
        switch (AtEnd ? '\0' : pattern[_at])
        {
            case '*':
                return true;
            case '+':
                low = 1;
                return true;
            case '?':
                high = 1;
                return true;
            case '{':
                return IsCounted(out low, out high, out length);
            default:
                return false;
        }
    }

    private bool IsCounted(out int low, out int? high, out int length)
    {
        (low, high, length) = (0, null, 0);
        int close = pattern.IndexOf('}', _at);
        if (close < 0)
        {
            return false;
        }

        ReadOnlySpan<char> counts = pattern.AsSpan((_at + 1)..close);
        length = close - _at + 1;
        int comma = counts.IndexOf(',');
        if (!TryCount(comma < 0 ? counts : counts[..comma], out low))
        {
            return false;
        }

        if (comma < 0)
        {
            high = low;
            return true;
        }

        if (comma == counts.Length - 1)
        {
            return true;
        }

        bool isCount = TryCount(counts[(comma + 1)..], out int bound);
        high = bound;
        return isCount;
    }

    private static bool TryCount(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.ContainsAnyExceptInRange('0', '9') || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        value = text.Length > 4 ? int.MaxValue : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }
}
