namespace FlowPilot.Authz.Delegation;

/// <summary>A request about a grant is refused; nothing was changed.</summary>
public sealed class GrantException : FlowPilotException
{
    internal GrantException(string reason, string? member, string problem)
        : base("FP1301", member is null ? $"{problem} ({reason})." : $"{member}: {problem} ({reason}).")
    {
        Reason = reason;
        Member = member;
    }

    /// <summary>Gets the stable code, for example <c>unknown_grant</c> or <c>not_narrower</c>; see <see cref="GrantReasons"/>.</summary>
    public string Reason { get; }

    /// <summary>Gets the member of the request that is wrong; <see langword="null"/> if it is the whole.</summary>
    public string? Member { get; }
}
