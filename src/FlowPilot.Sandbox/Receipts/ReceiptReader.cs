using System.Buffers;
using System.Text.Json;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Shared.Json;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Reads receipts that somebody gives: exactly the closed set of members, each of its type and form, in canonical form.</summary>
internal static class ReceiptReader
{
    /// <summary>The largest receipt; what a run writes is far below it.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int MaxDepth = 3;
    private const int MaxNameChars = 64;

    /// <summary>Reads a receipt.</summary>
    /// <returns>What it says, or what is wrong first and in which member.</returns>
    public static (ReceiptContent? Content, ReceiptFault Fault, string? Member) Read(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.Length > MaxBytes)
        {
            return (null, ReceiptFault.TooLarge, null);
        }

        using JsonDocument? document = StrictJson.ReadObject(utf8Json, MaxDepth);
        if (document is null)
        {
            return (null, HasDuplicate(utf8Json) ? ReceiptFault.DuplicateMember : ReceiptFault.NotJson, null);
        }

        try
        {
            ReceiptContent content = Read(document.RootElement);
            var canonical = new ArrayBufferWriter<byte>(utf8Json.Length);
            CanonicalJson.Write(canonical, document.RootElement);
            return canonical.WrittenSpan.SequenceEqual(utf8Json.Span) ? (content, ReceiptFault.None, null) : (null, ReceiptFault.NotCanonical, null);
        }
        catch (ReceiptMemberException e)
        {
            return (null, e.Fault, GuestText.Escape(e.Member, MaxNameChars));
        }
        catch (InvalidOperationException)
        {
            // A name with a lone surrogate, which only an escape can write.
            return (null, ReceiptFault.NotJson, null);
        }
    }

    private static bool HasDuplicate(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return HasDuplicate(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool HasDuplicate(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        return value.EnumerateObject().Any(m => !names.Add(m.Name) || HasDuplicate(m.Value));
    }

    private static ReceiptContent Read(JsonElement root)
    {
        var members = new ReceiptMembers(root, string.Empty);
        // First, so that a newer receipt is called newer and not wrong.
        members.RequireVersion("v");
        SandboxOutcome outcome = members.Outcome("outcome", "detail_code");
        if (outcome == SandboxOutcome.GuestError)
        {
            members.Int32("guest_code");
        }

        members.OptionalHash("manifest_sha256");
        bool metered = members.OneOf("metering", ReceiptNames.FuelAndTime, ReceiptNames.TimeOnly) == ReceiptNames.FuelAndTime;
        if (metered)
        {
            members.OptionalCounter("fuel");
        }

        members.Counter("fuel_budget");
        members.Counter("host_calls");
        members.Counter("peak_memory");
        members.Counter("wall_us");
        members.Instant("started_at");
        ReadBytes(members.Object("bytes"));
        var content = new ReceiptContent
        {
            RunId = members.Id("run_id"),
            DecisionId = members.Id("decision_id"),
            Store = members.Text("store"),
            GrantSha256 = members.Hash("grant_sha256"),
            ModuleSha256 = members.Hash("module_sha256"),
            InputSha256 = members.Hash("input_sha256"),
            OutputSha256 = members.Hash("output_sha256"),
            LogSha256 = members.Hash("log_sha256"),
            Profile = members.Text("profile"),
            Abi = members.Int32("abi"),
            EngineVersion = members.Text("engine_version"),
            ConfigHash = members.Hash("config_hash"),
            Limits = ReadLimits(members.Object("limits")),
            Seed = members.OptionalSigned("seed"),
            Granted = ReadCapabilities(members.Object("capabilities")),
            Outcome = outcome,
        };
        members.RequireNoOther();
        return content;
    }

    private static void ReadBytes(ReceiptMembers bytes)
    {
        foreach (string name in (ReadOnlySpan<string>)["input", "log", "output", "read", "written"])
        {
            bytes.Counter(name);
        }

        bytes.RequireNoOther();
    }

    private static HashSet<string> ReadCapabilities(ReceiptMembers capabilities)
    {
        HashSet<string> granted = capabilities.Names("granted");
        capabilities.Names("refused");
        capabilities.Names("used");
        capabilities.RequireNoOther();
        return granted;
    }

    private static SandboxLimits ReadLimits(ReceiptMembers members)
    {
        SandboxLimits limits = SandboxLimits.Strict;
        foreach (LimitMember member in LimitMember.All)
        {
            long value = members.Counter(member.Name);
            try
            {
                limits = member.Set(limits, value);
            }
            catch (ArgumentOutOfRangeException)
            {
                throw members.Wrong(member.Name);
            }
        }

        members.RequireNoOther();
        return limits;
    }
}
