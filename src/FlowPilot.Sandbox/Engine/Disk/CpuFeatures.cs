using System.Globalization;
using System.Runtime.Intrinsics.X86;
using System.Text;
using Arm = System.Runtime.Intrinsics.Arm;

namespace FlowPilot.Sandbox.Engine.Disk;

/// <summary>What the processor can do, as a text that differs wherever native code of one machine might not run on another.</summary>
/// <remarks>
/// The engine compiles for what it finds on this machine. On x86 it asks CPUID, so the same registers stand here: unlike the runtime's list of
/// what it uses itself, they hold every feature, and no environment variable hides one. Leaf 13 says what the system lets programs use of it. On Arm
/// a program cannot ask the processor: the runtime's list stands here, on Linux with the kernel's, which is what the engine asks there. A
/// text that differs without need costs a compile; and the engine, which writes the features it used into the code, looks once more.
/// </remarks>
internal static class CpuFeatures
{
    /// <summary>Gets the text; the same in every process on this machine.</summary>
    public static string Text { get; } = X86Base.IsSupported ? OfX86() : OfArm();

    private static string OfX86()
    {
        var text = new StringBuilder("x86");
        (int leaves, int vendor0, int vendor1, int vendor2) = X86Base.CpuId(0, 0);
        Append(text, vendor0, vendor1, vendor2);
        // Leaf 1 holds the number of the core in EBX, and the model in EAX: neither is a feature.
        (_, _, int ecx, int edx) = X86Base.CpuId(1, 0);
        Append(text, ecx, edx);
        if (leaves >= 7)
        {
            (int subleaves, int ebx7, int ecx7, int edx7) = X86Base.CpuId(7, 0);
            Append(text, ebx7, ecx7, edx7);
            for (int i = 1; i <= Math.Min(subleaves, 2); i++)
            {
                (int eax, int ebx, ecx, edx) = X86Base.CpuId(7, i);
                Append(text, eax, ebx, ecx, edx);
            }
        }

        if (leaves >= 13)
        {
            (int states, int size, _, _) = X86Base.CpuId(13, 0);
            Append(text, states, size);
        }

        if ((uint)X86Base.CpuId(unchecked((int)0x80000000), 0).Eax >= 0x80000001)
        {
            (_, _, ecx, edx) = X86Base.CpuId(unchecked((int)0x80000001), 0);
            Append(text, ecx, edx);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, params ReadOnlySpan<int> registers)
    {
        foreach (int register in registers)
        {
            text.Append(CultureInfo.InvariantCulture, $" {register:x8}");
        }

        text.Append(';');
    }

    private static string OfArm()
    {
        bool[] supported =
        [
            Arm.ArmBase.IsSupported, Arm.ArmBase.Arm64.IsSupported, Arm.AdvSimd.IsSupported, Arm.Aes.IsSupported, Arm.Crc32.IsSupported, Arm.Dp.IsSupported,
            Arm.Rdm.IsSupported, Arm.Sha1.IsSupported, Arm.Sha256.IsSupported,
        ];
        return $"arm {string.Join(' ', supported)}; {string.Join('|', KernelList())}";
    }

    // Cores may differ; each different list counts.
    private static string[] KernelList()
    {
        try
        {
            return OperatingSystem.IsLinux()
                ? [.. File.ReadLines("/proc/cpuinfo").Where(static l => l.StartsWith("Features", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
