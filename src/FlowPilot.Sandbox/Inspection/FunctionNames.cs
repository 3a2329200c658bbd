using FlowPilot.Sandbox.Internal;

namespace FlowPilot.Sandbox.Inspection;

/// <summary>Reads the custom section <c>name</c>: as much of it as makes sense, because no rule of the format says that it must.</summary>
internal static class FunctionNames
{
    private const int MaxNameChars = 120;
    private const int MaxNamedFunctions = 20_000;
    private const int MaxNameBytes = 4 * MaxNameChars;
    private const byte ModuleSubsection = 0;
    private const byte FunctionSubsection = 1;

    /// <summary>Reads names of functions and of the module.</summary>
    /// <param name="section">The section, after its own name.</param>
    /// <param name="functions">How many functions there are; names of others are left out.</param>
    /// <param name="names">Gets the names.</param>
    /// <returns>The module's name, if it has one.</returns>
    public static string? Read(WasmReader section, int functions, Dictionary<int, string> names)
    {
        string? module = null;
        try
        {
            while (!section.AtEnd)
            {
                byte id = section.ReadByte();
                WasmReader part = section.Slice(section.ReadLength());
                if (id == ModuleSubsection)
                {
                    module = ReadName(ref part);
                }
                else if (id == FunctionSubsection)
                {
                    ReadFunctions(part, functions, names);
                }
            }
        }
        catch (ModuleFormatException)
        {
            // What was read until here stands.
        }

        return module;
    }

    private static void ReadFunctions(WasmReader part, int functions, Dictionary<int, string> names)
    {
        for (uint left = part.ReadU32(); left > 0 && names.Count < MaxNamedFunctions; left--)
        {
            uint index = part.ReadU32();
            string name = ReadName(ref part);
            if (index < (uint)functions)
            {
                names.TryAdd((int)index, name);
            }
        }
    }

    // Cut before it is escaped, so that a name of a megabyte costs nothing.
    private static string ReadName(ref WasmReader reader)
    {
        int length = reader.ReadLength();
        WasmReader name = reader.Slice(length);
        return GuestText.Escape(name.Rest(Math.Min(length, MaxNameBytes)), MaxNameChars);
    }
}
