namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Equality and order of values at run time.</summary>
internal static class CelComparison
{
    /// <summary>The result of <see cref="Compare"/> for values of types that have no common order.</summary>
    public const int NoOrder = 3;

    /// <summary>
    /// Says whether two values are equal. Values of different types are not; numbers are compared by value across their types. Where the
    /// work runs out the answer is meaningless, and the frame knows.
    /// </summary>
    public static bool AreEqual(in CelValue x, in CelValue y, ref CelFrame frame, int offset)
    {
        if (x.Kind != y.Kind)
        {
            return CelNumbers.IsNumber(x.Kind) && CelNumbers.IsNumber(y.Kind) && CelNumbers.Compare(x, y) == 0;
        }

        switch (x.Kind)
        {
            case CelKind.String:
                string text = x.AsString;
                return text.Length == y.AsString.Length && frame.TryChargeText(text.Length, offset) && string.Equals(text, y.AsString);
            case CelKind.Int:
                return x.AsInt == y.AsInt;
            case CelKind.Bool:
                return x.AsBool == y.AsBool;
            case CelKind.Uint:
                return x.AsUint == y.AsUint;
            case CelKind.Double:
                return x.AsDouble == y.AsDouble;
            case CelKind.Duration:
                return x.AsDuration == y.AsDuration;
            case CelKind.Timestamp:
                return x.AsTimestamp == y.AsTimestamp;
            case CelKind.Bytes:
                return frame.TryChargeText(x.AsBytes.Length, offset) && x.AsBytes.AsSpan().SequenceEqual(y.AsBytes);
            case CelKind.List:
                return AreEqual(x.AsList, y.AsList, ref frame, offset);
            case CelKind.Map:
                return AreEqual(x.AsMap, y.AsMap, ref frame, offset);
            case CelKind.IpAddress:
                return x.AsIpAddress.Equals(y.AsIpAddress);
            case CelKind.Type:
                return x.AsTypeName == y.AsTypeName;
            default:
                return x.Kind == CelKind.Null;
        }
    }

    /// <summary>Orders two values: -1, 0, 1, <see cref="CelNumbers.Unordered"/>, or <see cref="NoOrder"/>.</summary>
    public static int Compare(in CelValue x, in CelValue y, ref CelFrame frame, int offset)
    {
        if (CelNumbers.IsNumber(x.Kind) && CelNumbers.IsNumber(y.Kind))
        {
            return CelNumbers.Compare(x, y);
        }

        if (x.Kind != y.Kind)
        {
            return NoOrder;
        }

        switch (x.Kind)
        {
            case CelKind.Timestamp:
                return x.AsTimestamp.Order(y.AsTimestamp);
            case CelKind.Duration:
                return x.AsDuration.CompareTo(y.AsDuration);
            case CelKind.Bool:
                return x.AsBool.CompareTo(y.AsBool);
            case CelKind.String:
                frame.TryChargeText(Math.Min(x.AsString.Length, y.AsString.Length), offset);
                return CompareText(x.AsString, y.AsString);
            case CelKind.Bytes:
                frame.TryChargeText(Math.Min(x.AsBytes.Length, y.AsBytes.Length), offset);
                return Math.Sign(x.AsBytes.AsSpan().SequenceCompareTo(y.AsBytes));
            default:
                return NoOrder;
        }
    }

    // By code points: UTF-16 order would put surrogate pairs before U+E000 to U+FFFF.
    private static int CompareText(string x, string y)
    {
        int i = x.AsSpan().CommonPrefixLength(y);
        if (i == x.Length || i == y.Length)
        {
            return x.Length.CompareTo(y.Length);
        }

        bool xIsPair = char.IsSurrogate(x[i]);
        return xIsPair == char.IsSurrogate(y[i]) ? Math.Sign(x[i].CompareTo(y[i])) : xIsPair ? 1 : -1;
    }

    private static bool AreEqual(CelValue[] x, CelValue[] y, ref CelFrame frame, int offset)
    {
        if (x.Length != y.Length || !frame.TryCharge(x.Length, offset))
        {
            return false;
        }

        for (int i = 0; i < x.Length; i++)
        {
            if (!AreEqual(x[i], y[i], ref frame, offset))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(CelMap x, CelMap y, ref CelFrame frame, int offset)
    {
        if (x.Count != y.Count || !frame.TryCharge(x.Count, offset))
        {
            return false;
        }

        for (int i = 0; i < x.Count; i++)
        {
            if (!frame.TryChargeKey(x.Keys[i], offset) || !y.TryGet(x.Keys[i], out CelValue other) || !AreEqual(x.Values[i], other, ref frame, offset))
            {
                return false;
            }
        }

        return true;
    }
}
