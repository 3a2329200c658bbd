using FlowPilot.AspNetCore.Authentication;

namespace FlowPilot.AspNetCore;

/// <summary>Settings of FlowPilot.AspNetCore, read once at start and validated there.</summary>
public sealed class FlowPilotAspNetCoreOptions
{
    /// <summary>Gets the issuers whose access tokens are accepted.</summary>
    /// <value>Required: at least one; no two with the same <see cref="IssuerOptions.Issuer"/> or <see cref="IssuerOptions.SubjectNamespace"/>.</value>
    public IList<IssuerOptions> Issuers { get; } = [];

    /// <summary>Gets or sets how far the clocks of issuers may be from this one's.</summary>
    /// <value>Default: 30 seconds. Range: zero to 60 seconds.</value>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets what stands before the slug in the <c>type</c> of problem details.</summary>
    /// <value>Default: <c>urn:flowpilot:problem:</c>. Together with a slug it must be an absolute URI.</value>
    public string ProblemTypeBase { get; set; } = "urn:flowpilot:problem:";

    /// <summary>Gets or sets the realm in the challenge <c>WWW-Authenticate: Bearer realm="…"</c>.</summary>
    /// <value>Default: <c>FlowPilot</c>. 1 to 128 printable ASCII characters without quote and backslash.</value>
    public string Realm { get; set; } = "FlowPilot";
}
