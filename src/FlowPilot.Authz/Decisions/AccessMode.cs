namespace FlowPilot.Authz.Decisions;

/// <summary>In which capacity the subject of a request acts.</summary>
public enum AccessMode
{
    /// <summary>With the rights of <see cref="AccessRequest.OnBehalfOf"/>, narrowed by the chain of grants that leads to the subject.</summary>
    OnBehalfOf = 0,

    /// <summary>As the principal himself: the subject must hold <c>can_impersonate</c> on the principal, no grants apply, and both names are recorded.</summary>
    Impersonation,
}
