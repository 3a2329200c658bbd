namespace FlowPilot.Authz.Decisions;

/// <summary>A request cannot be read, so there is no decision. Never an allow.</summary>
public sealed class AccessRequestException : ArgumentException
{
    internal AccessRequestException(string member, string problem)
        : base($"{member}: {problem}.", member)
    {
        Member = member;
        Code = "bad_request";
    }

    /// <summary>Gets the stable code, always <c>bad_request</c>.</summary>
    public string Code { get; }

    /// <summary>Gets the member of the request that is wrong.</summary>
    public string Member { get; }
}
