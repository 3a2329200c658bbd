namespace FlowPilot.Sandbox;

/// <summary>This platform has no native library of the engine; the message is one line that names the platform and the remedy.</summary>
public sealed class SandboxPlatformException : PlatformNotSupportedException
{
    internal SandboxPlatformException(string platform, string remedy)
        : base($"{Code}: the WebAssembly engine has no native library that loads on {platform}; {remedy}")
    {
        Platform = platform;
    }

    private const string Code = "FP2001";

    /// <summary>Gets the platform, for example <c>linux-musl-x64</c>.</summary>
    public string Platform { get; }

    /// <summary>Gets the stable code of the error, which the message begins with.</summary>
    public string ErrorCode { get; } = Code;
}
