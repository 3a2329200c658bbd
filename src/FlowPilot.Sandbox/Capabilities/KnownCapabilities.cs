using System.Collections.Frozen;

namespace FlowPilot.Sandbox.Capabilities;

/// <summary>The names of capabilities that this version links.</summary>
internal static class KnownCapabilities
{
    public const string LogWrite = "log.write";

    private static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.Ordinal, LogWrite);

    /// <summary>Says why a text is not a capability, or <see langword="null"/> if it is.</summary>
    /// <remarks>A parameter is an error as long as nothing enforces it: a limit that is declared and not enforced would be a lie.</remarks>
    public static string? FaultOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "an empty capability";
        }

        if (Names.Contains(text))
        {
            return null;
        }

        int parameters = text.IndexOf('?', StringComparison.Ordinal);
        return parameters > 0 && Names.Contains(text[..parameters])
            ? $"the capability '{text[..parameters]}' takes no parameters"
            : $"an unknown capability '{Internal.GuestText.Escape(text, 80)}'";
    }

    /// <summary>Says what is wrong with a list of capabilities and where, or <see langword="null"/> if nothing is.</summary>
    public static string? FaultOf(IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            return "the list of capabilities is null";
        }

        for (int i = 0; i < texts.Count; i++)
        {
            if (FaultOf(texts[i]) is { } fault)
            {
                return $"capabilities[{i}]: {fault}";
            }

            for (int j = 0; j < i; j++)
            {
                if (string.Equals(texts[i], texts[j], StringComparison.Ordinal))
                {
                    return $"capabilities[{i}]: '{texts[i]}' is listed twice";
                }
            }
        }

        return null;
    }
}
