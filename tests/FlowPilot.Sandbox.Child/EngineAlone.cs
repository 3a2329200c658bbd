using FlowPilot.Sandbox.Engine;
using Wasmtime;

namespace FlowPilot.Sandbox.Child;

/// <summary>The engine of our factory without our reader before it: what slips through the reader must not end the process either.</summary>
internal static class EngineAlone
{
    private const int GuestStackBytes = 512 * 1024;

    /// <summary>Validates and compiles modules that nobody inspected.</summary>
    public static Dictionary<string, object?> Try(string[] modules)
    {
        var verdicts = new List<string>();
        foreach (EngineKind kind in Enum.GetValues<EngineKind>())
        {
            using Wasmtime.Engine engine = EngineFactory.Create(kind, null, GuestStackBytes);
            foreach (string hex in modules)
            {
                verdicts.Add(VerdictOf(engine, Convert.FromHexString(hex)));
            }
        }

        return new(StringComparer.Ordinal) { ["outcomes"] = verdicts.Distinct(StringComparer.Ordinal), ["count"] = verdicts.Count };
    }

    private static string VerdictOf(Wasmtime.Engine engine, byte[] bytes)
    {
        bool valid = Module.Validate(engine, bytes) is null;
        try
        {
            using Module module = Module.FromBytes(engine, "guest", bytes);
            return valid ? "compiled" : "compiled although invalid";
        }
        catch (WasmtimeException)
        {
            return valid ? "refused although valid" : "invalid";
        }
    }
}
