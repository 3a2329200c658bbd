namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A network in CIDR notation; bits below the prefix are ignored. Read without allocating.</summary>
internal readonly struct CelNetwork
{
    private readonly UInt128 _bits;
    private readonly UInt128 _mask;
    private readonly bool _isV6;

    private CelNetwork(UInt128 bits, UInt128 mask, bool isV6)
    {
        _bits = bits & mask;
        _mask = mask;
        _isV6 = isV6;
    }

    public static bool TryParse(ReadOnlySpan<char> text, out CelNetwork network)
    {
        network = default;
        int slash = text.LastIndexOf('/');
        if (slash < 0 || !CelIpText.TryParse(text[..slash], out UInt128 bits, out bool isV6))
        {
            return false;
        }

        int width = isV6 ? 128 : 32;
        int length = ParseLength(text[(slash + 1)..]);
        if (length < 0 || length > width)
        {
            return false;
        }

        // A shift by the whole width would be no shift.
        UInt128 mask = length == 0 ? UInt128.Zero : UInt128.MaxValue << (width - length);
        network = new CelNetwork(bits, mask, isV6);
        return true;
    }

    /// <summary>Says whether an address is in the network. One of the other family, or with a zone, never is.</summary>
    public bool Contains(CelIpAddress address) => address.IsV6 == _isV6 && address.Zone is null && (address.Bits & _mask) == _bits;

    private static int ParseLength(ReadOnlySpan<char> text)
    {
        bool mayBeNumber = text.Length is > 0 and <= 3 && (text.Length == 1 || text[0] != '0');
        if (!mayBeNumber)
        {
            return -1;
        }

        int length = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            length = (length * 10) + (c - '0');
        }

        return length;
    }
}
