namespace FlowPilot.Sandbox.Plugins;

/// <summary>Holds what a plugin says of itself: which bytes it is, and which capabilities it asks for.</summary>
/// <remarks>A declaration gives nothing. A capability is linked only where the operator grants it and the decision authorises it too.</remarks>
public sealed record PluginDeclaration
{
    /// <summary>Gets the plugin's id, see <see cref="PluginKey"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the plugin's version: 1 to 64 printable ASCII characters without spaces.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the SHA-256 of the module's bytes, as 64 lower-case hexadecimal digits; other bytes are refused.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Gets the capabilities that the plugin asks for, for example <c>log.write</c>; empty asks for nothing.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];
}
