using System.Globalization;
using System.Security.Cryptography;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Profiles;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Writes receipts: canonical JSON of a closed set of members, in their order.</summary>
/// <param name="configurations">The hash of the configuration of each kind of engine.</param>
internal sealed class ReceiptWriter(IReadOnlyDictionary<EngineKind, string> configurations)
{
    private const int UsualBytes = 2_560;
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private volatile WrittenLimits? _limits;

    /// <summary>Gets the hash of the configuration of each kind of engine.</summary>
    public IReadOnlyDictionary<EngineKind, string> Configurations => configurations;

    /// <summary>Makes the writer of a host.</summary>
    public static ReceiptWriter For(int guestStackBytes) =>
        new(Enum.GetValues<EngineKind>().ToDictionary(static k => k, k => EngineFactory.ConfigurationHash(k, guestStackBytes)));

    /// <summary>Writes a receipt.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] Write(in ReceiptFacts facts)
    {
        using var json = new CanonicalText(UsualBytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        long logBytes = LogDigest.Of(facts.Result.Log, hash);

        json.Raw("{\"abi\":"u8);
        json.Number(FlowPilotProfile.AbiVersion);
        WriteBytes(json, facts, logBytes);
        WriteCapabilities(json, facts);
        WriteConfiguration(json, facts);
        WriteFuel(json, facts);
        WriteContent(json, facts, hash);
        WriteEnd(json, facts);
        return json.Written.ToArray();
    }

    private static void WriteBytes(CanonicalText json, in ReceiptFacts facts, long logBytes)
    {
        json.Raw(",\"bytes\":{\"input\":"u8);
        json.Text(facts.Input.Length);
        json.Raw(",\"log\":"u8);
        json.Text(logBytes);
        json.Raw(",\"output\":"u8);
        json.Text(facts.Result.Output.Length);
        json.Raw(",\"read\":"u8);
        json.Text(facts.Exit?.BytesRead ?? 0);
        json.Raw(",\"written\":"u8);
        json.Text(facts.Exit?.BytesWritten ?? 0);
    }

    private static void WriteCapabilities(CanonicalText json, in ReceiptFacts facts)
    {
        json.Raw("},\"capabilities\":{\"granted\":["u8);
        if (facts.Granted.Count > 0)
        {
            WriteNames(json, facts.Granted);
        }

        json.Raw("],\"refused\":["u8);
        if (facts.Result.Denied.Count > 0 || facts.Exit?.Refused.Count > 0)
        {
            WriteNames(json, facts.Result.Denied.Concat(facts.Exit?.Refused ?? []).Select(static r => r.Capability).Distinct(StringComparer.Ordinal));
        }

        json.Raw("],\"used\":["u8);
        if (facts.Exit?.Used.Count > 0)
        {
            // A WASI command may call what it was not granted, and is refused there.
            WriteNames(json, facts.Exit.Used.Where(facts.Granted.Contains));
        }
    }

    private static void WriteNames(CanonicalText json, IEnumerable<string> names)
    {
        bool first = true;
        foreach (string name in names.Order(StringComparer.Ordinal))
        {
            json.Raw(first ? [] : ","u8);
            json.Text(name);
            first = false;
        }
    }

    private void WriteConfiguration(CanonicalText json, in ReceiptFacts facts)
    {
        json.Raw("]},\"config_hash\":"u8);
        json.Text(configurations[facts.Engine]);
        json.Raw(",\"decision_id\":"u8);
        json.Text(facts.DecisionId);
        json.Raw(",\"detail_code\":"u8);
        json.Text(ReceiptNames.DetailOf(facts.Result.TrapKind));
        json.Raw(",\"engine_version\":"u8);
        json.Text(EngineFactory.EngineVersion);
    }

    private static void WriteFuel(CanonicalText json, in ReceiptFacts facts)
    {
        bool metered = facts.Engine != EngineKind.TimeOnly;
        if (metered && facts.Result.Fuel is { } fuel)
        {
            json.Raw(",\"fuel\":"u8);
            json.Text(fuel);
        }

        json.Raw(",\"fuel_budget\":"u8);
        json.Text(metered ? facts.Limits.Fuel : 0);
        json.Raw(",\"grant_sha256\":"u8);
        json.Text(facts.GrantSha256);
        if (facts.Result.GuestError is { } error)
        {
            json.Raw(",\"guest_code\":"u8);
            json.Number(error.Code);
        }

        json.Raw(",\"host_calls\":"u8);
        json.Text(facts.Result.HostCalls);
    }

    private void WriteContent(CanonicalText json, in ReceiptFacts facts, ReadOnlySpan<byte> logHash)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        json.Raw(",\"input_sha256\":"u8);
        SHA256.HashData(facts.Input.Span, hash);
        json.Hex(hash);
        WriteLimits(json, facts.Limits);
        json.Raw(",\"log_sha256\":"u8);
        json.Hex(logHash);
        json.Raw(",\"metering\":"u8);
        json.Text(facts.Engine == EngineKind.TimeOnly ? ReceiptNames.TimeOnly : ReceiptNames.FuelAndTime);
        json.Raw(",\"module_sha256\":"u8);
        json.Text(facts.Plugin.Key.Sha256);
        json.Raw(",\"outcome\":"u8);
        json.Text(ReceiptNames.Of(facts.Result.Outcome));
        json.Raw(",\"output_sha256\":"u8);
        SHA256.HashData(facts.Result.Output.Span, hash);
        json.Hex(hash);
    }

    // Most runs of a host have the same limits, which are immutable.
    private void WriteLimits(CanonicalText json, SandboxLimits limits)
    {
        WrittenLimits? last = _limits;
        if (last is null || !ReferenceEquals(last.Limits, limits))
        {
            _limits = last = new WrittenLimits(limits, Write(limits));
        }

        json.Raw(last.Json);
    }

    private static byte[] Write(SandboxLimits limits)
    {
        using var json = new CanonicalText(UsualBytes);
        ReadOnlySpan<byte> before = ",\"limits\":{"u8;
        foreach (LimitMember member in LimitMember.All)
        {
            json.Raw(before);
            json.Text(member.Name);
            json.Raw(":"u8);
            json.Text(member.Get(limits));
            before = ","u8;
        }

        json.Raw("}"u8);
        return json.Written.ToArray();
    }

    private static void WriteEnd(CanonicalText json, in ReceiptFacts facts)
    {
        json.Raw(",\"peak_memory\":"u8);
        json.Text(facts.Result.PeakMemoryBytes ?? 0);
        json.Raw(",\"profile\":"u8);
        json.Text(ReceiptNames.Of(facts.Plugin.Inspection.Profile));
        json.Raw(",\"run_id\":"u8);
        json.Text(facts.RunId);
        if (facts.Seed is { } seed)
        {
            json.Raw(",\"seed\":"u8);
            json.Text(seed);
        }

        json.Raw(",\"started_at\":"u8);
        json.Text(facts.StartedAt.UtcDateTime, InstantFormat);
        json.Raw(",\"store\":"u8);
        json.Text(facts.Store);
        json.Raw(",\"v\":1,\"wall_us\":"u8);
        json.Text((long)facts.Result.WallTime.TotalMicroseconds);
        json.Raw("}"u8);
    }

    /// <summary>Reads an instant as it is written here.</summary>
    internal static bool TryReadInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);

    private sealed record WrittenLimits(SandboxLimits Limits, byte[] Json);
}
