using System.Globalization;
using System.Runtime.InteropServices;

namespace FlowPilot.Sandbox.Engine;

/// <summary>Which engine is really loaded: the version of its native library, which need not be that of the package.</summary>
internal static class EngineVersion
{
    /// <summary>Gets the versions that this package was tested with: patches may move, another major may not.</summary>
    public const int TestedMajor = 50;

    /// <summary>Reads the native library's version; <see langword="null"/> if it is not the one that the managed assembly was made for.</summary>
    public static Version? ReadNative()
    {
        if (!Version.TryParse(EngineFactory.EngineVersion, out Version? managed)
            || !NativeLibrary.TryLoad("wasmtime", typeof(Wasmtime.Engine).Assembly, null, out nint library))
        {
            return null;
        }

        // The library says its version by the name of an exported symbol.
        string symbol = string.Create(CultureInfo.InvariantCulture, $"set_vmctx_memory_{managed.Major}_{managed.Minor}_{managed.Build}");
        return NativeLibrary.TryGetExport(library, symbol, out _) ? managed : null;
    }
}
