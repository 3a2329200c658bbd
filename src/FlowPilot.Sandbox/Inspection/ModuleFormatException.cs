namespace FlowPilot.Sandbox.Inspection;

/// <summary>A module is malformed, over a cap, or of a proposal that is off; the message names what and the offset.</summary>
internal sealed class ModuleFormatException(string what, int offset) : Exception($"{what} at offset {offset} (0x{offset:x})")
{
    /// <summary>Gets where in the module's bytes, as they were given.</summary>
    public int Offset { get; } = offset;
}
