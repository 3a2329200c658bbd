using System.Collections.Frozen;
using System.Text;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>What the caller of a run gives to a WASI guest, checked and copied; how much of it the guest sees is a matter of its capabilities.</summary>
internal sealed class WasiSetup
{
    private WasiSetup(byte[][] arguments, KeyValuePair<string, byte[]>[] environment, IReadOnlyDictionary<string, SandboxFiles> files)
    {
        Arguments = arguments;
        Environment = environment;
        Files = files;
    }

    /// <summary>Gets the arguments, each with its NUL.</summary>
    public byte[][] Arguments { get; }

    /// <summary>Gets the environment, each as name=value with its NUL, in the ordinal order of the names.</summary>
    public KeyValuePair<string, byte[]>[] Environment { get; }

    /// <summary>Gets the scopes.</summary>
    public IReadOnlyDictionary<string, SandboxFiles> Files { get; }

    /// <summary>Checks what a caller gives.</summary>
    /// <exception cref="ArgumentException">An argument, a variable or the name of a scope is malformed, or it is too much.</exception>
    public static WasiSetup From(string program, SandboxRunOptions options, WasiLimits limits)
    {
        byte[][] arguments = [.. options.Arguments.Prepend(program).Select(static a => Terminated(a, "argument"))];
        KeyValuePair<string, byte[]>[] environment = [.. options.Environment.OrderBy(static v => v.Key, StringComparer.Ordinal).Select(Variable)];
        long bytes = arguments.Sum(static a => (long)a.Length) + environment.Sum(static v => (long)v.Value.Length);
        if (bytes > limits.MaxArgumentBytes && options.Arguments.Count + environment.Length > 0)
        {
            throw new ArgumentException($"Arguments and environment have {bytes} bytes; at most {limits.MaxArgumentBytes} are allowed.", nameof(options));
        }

        foreach ((string scope, SandboxFiles files) in options.Files)
        {
            if (files is null || CapabilityParameters.FaultOfScope(scope) is not null)
            {
                throw new ArgumentException($"The scope '{scope}': {CapabilityParameters.FaultOfScope(scope) ?? "no files"}.", nameof(options));
            }
        }

        return new WasiSetup(arguments, environment, options.Files.Count == 0 ? FrozenDictionary<string, SandboxFiles>.Empty : options.Files.ToDictionary(StringComparer.Ordinal));
    }

    private static KeyValuePair<string, byte[]> Variable(KeyValuePair<string, string> variable) => CapabilityParameters.FaultOfKey(variable.Key) is { } fault
        ? throw new ArgumentException($"The variable '{variable.Key}': {fault}.", nameof(variable))
        : new(variable.Key, Terminated($"{variable.Key}={variable.Value}", variable.Key));

    private static byte[] Terminated(string? text, string what)
    {
        if (text is null || text.Contains('\0', StringComparison.Ordinal) || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) != text)
        {
            throw new ArgumentException($"'{what}': valid Unicode without NUL is expected.", nameof(text));
        }

        return [.. Encoding.UTF8.GetBytes(text), 0];
    }
}
