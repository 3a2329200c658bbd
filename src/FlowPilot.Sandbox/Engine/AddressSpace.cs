using System.Globalization;

namespace FlowPilot.Sandbox.Engine;

/// <summary>What the process may address and does, in bytes.</summary>
/// <param name="Limit">The limit; <see cref="long.MaxValue"/> for none.</param>
/// <param name="Used">What is addressed already.</param>
internal readonly record struct AddressSpace(long Limit, long Used)
{
    /// <summary>Reads it from the system; elsewhere than on Linux there is no limit.</summary>
    public static AddressSpace Read() => OperatingSystem.IsLinux()
        ? new AddressSpace(Number("/proc/self/limits", "Max address space", 1) ?? long.MaxValue, Number("/proc/self/status", "VmSize:", 1024) ?? 0)
        : new AddressSpace(long.MaxValue, 0);

    private static long? Number(string file, string label, long unit)
    {
        try
        {
            string? line = File.ReadLines(file).FirstOrDefault(l => l.StartsWith(label, StringComparison.Ordinal));
            string? first = line?[label.Length..].Split(' ', '\t').FirstOrDefault(static w => w.Length > 0);
            return long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value * unit : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
