namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>An IPv4 or IPv6 address. Immutable.</summary>
/// <remarks>
/// Read strictly, as OpenFGA does: the framework's own parser takes <c>1</c>, <c>0x7f.1</c> and octal parts for addresses, which would let one
/// text mean two addresses. An IPv4 address mapped into IPv6 stays an IPv6 address.
/// </remarks>
internal sealed class CelIpAddress : IEquatable<CelIpAddress>
{
    private const int MaxLength = 128;

    private CelIpAddress(UInt128 bits, bool isV6, string? zone)
    {
        Bits = bits;
        IsV6 = isV6;
        Zone = zone;
    }

    public UInt128 Bits { get; }

    public bool IsV6 { get; }

    /// <summary>Gets the zone of an IPv6 address (<c>fe80::1%eth0</c>).</summary>
    public string? Zone { get; }

    public static CelIpAddress? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        int percent = text.IndexOf('%');
        ReadOnlySpan<char> zone = percent < 0 ? default : text[(percent + 1)..];
        ReadOnlySpan<char> address = percent < 0 ? text : text[..percent];
        if (!CelIpText.TryParse(address, out UInt128 bits, out bool isV6) || (percent >= 0 && (!isV6 || zone.IsEmpty)))
        {
            return null;
        }

        return new CelIpAddress(bits, isV6, percent < 0 ? null : zone.ToString());
    }

    public bool Equals(CelIpAddress? other) => other is not null && Bits == other.Bits && IsV6 == other.IsV6 && Zone == other.Zone;

    public override bool Equals(object? obj) => Equals(obj as CelIpAddress);

    public override int GetHashCode() => HashCode.Combine(Bits, IsV6, Zone);

    public override string ToString() => CelIpText.Format(Bits, IsV6) + (Zone is null ? "" : "%" + Zone);
}
