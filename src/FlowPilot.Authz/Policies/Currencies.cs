using System.Collections.Frozen;

namespace FlowPilot.Authz.Policies;

/// <summary>The currencies in use, with the decimals of their minor units (ISO 4217, list one, without funds, metals and test codes).</summary>
internal static class Currencies
{
    private const string TwoDecimals = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD
        EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL
        MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR
        SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
        """;

    private static readonly FrozenDictionary<string, int> Decimals =
        Entries(TwoDecimals, 2)
            .Concat(Entries("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF", 0))
            .Concat(Entries("BHD IQD JOD KWD LYD OMR TND", 3))
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gives the decimals of a currency; nothing where the code is none.</summary>
    public static int? DecimalsOf(string currency) => Decimals.TryGetValue(currency, out int decimals) ? decimals : null;

    private static IEnumerable<KeyValuePair<string, int>> Entries(string codes, int decimals) =>
        codes.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(c => KeyValuePair.Create(c, decimals));
}
