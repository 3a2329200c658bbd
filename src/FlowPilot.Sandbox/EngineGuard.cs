using FlowPilot.Sandbox.Engine;

namespace FlowPilot.Sandbox;

/// <summary>Says whether the engine that is loaded is one that may run code of strangers.</summary>
internal static class EngineGuard
{
    /// <summary>Says where the advisories that hold for these options are from, or why they cannot be read.</summary>
    public static string SourceOf(SandboxOptions settings)
    {
        try
        {
            return AdvisoriesOf(settings).Source;
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }
    }

    /// <summary>Checks the loaded engine.</summary>
    public static (string? Fault, string? Warning) Check(SandboxOptions settings) => Check(settings, EngineVersion.ReadNative());

    /// <summary>Checks a version.</summary>
    /// <returns>Why nothing may run, or what the operator accepted.</returns>
    public static (string? Fault, string? Warning) Check(SandboxOptions settings, Version? version)
    {
        if (version is null || version.Major != EngineVersion.TestedMajor)
        {
            string untested = version is null
                ? $"the native library of the engine is not of version {EngineFactory.EngineVersion}"
                : $"the engine has version {version}, and this package was tested with {EngineVersion.TestedMajor}";
            return settings.AllowUntestedEngine ? (null, untested) : (untested, null);
        }

        IReadOnlyList<string> advisories;
        try
        {
            advisories = AdvisoriesOf(settings).Applying(version);
        }
        catch (InvalidDataException e)
        {
            return (e.Message, null);
        }

        if (advisories.Count == 0)
        {
            return (null, null);
        }

        string vulnerable = $"advisories apply to the engine {version}: {string.Join(", ", advisories)}";
        return settings.AllowVulnerableEngine ? (null, vulnerable) : (vulnerable, null);
    }

    private static EngineAdvisories AdvisoriesOf(SandboxOptions settings) => EngineAdvisories.Read(settings.AdvisoriesFile);
}
