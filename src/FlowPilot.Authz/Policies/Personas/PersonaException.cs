namespace FlowPilot.Authz.Policies.Personas;

/// <summary>A request about a persona is refused; nothing was changed.</summary>
public sealed class PersonaException : FlowPilotException
{
    internal PersonaException(string reason, string? member, string problem, Exception? cause = null)
        : base("FP1501", member is null ? $"{problem} ({reason})." : $"{member}: {problem} ({reason}).", cause)
    {
        Reason = reason;
        Member = member;
    }

    /// <summary>Gets the stable code; see <see cref="PersonaReasons"/>.</summary>
    public string Reason { get; }

    /// <summary>Gets the member of the request, or the name of the attribute, that is wrong; <see langword="null"/> if it is the whole.</summary>
    public string? Member { get; }
}
