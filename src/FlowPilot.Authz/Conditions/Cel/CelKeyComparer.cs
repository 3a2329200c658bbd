namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Compares keys of maps: equal numbers are one key, whatever their types.</summary>
internal sealed class CelKeyComparer : IEqualityComparer<CelValue>
{
    public static readonly CelKeyComparer Instance = new();

    private CelKeyComparer()
    {
    }

    public static bool AreEqual(in CelValue x, in CelValue y)
    {
        if (x.Kind == CelKind.String)
        {
            return y.Kind == CelKind.String && string.Equals(x.AsString, y.AsString);
        }

        if (x.Kind == CelKind.Bool)
        {
            return y.Kind == CelKind.Bool && x.AsBool == y.AsBool;
        }

        return CelNumbers.IsNumber(x.Kind) && CelNumbers.IsNumber(y.Kind) && CelNumbers.Compare(x, y) == 0;
    }

    public bool Equals(CelValue x, CelValue y) => AreEqual(x, y);

    public int GetHashCode(CelValue obj) => obj.Kind switch
    {
        CelKind.String => obj.AsString.GetHashCode(StringComparison.Ordinal),
        CelKind.Bool => obj.AsBool ? 1 : 2,

        // Every number hashes as the double nearest to it: equal numbers have the same one.
        CelKind.Int => ((double)obj.AsInt).GetHashCode(),
        CelKind.Uint => ((double)obj.AsUint).GetHashCode(),
        CelKind.Double => obj.AsDouble.GetHashCode(),
        _ => 0,
    };
}
