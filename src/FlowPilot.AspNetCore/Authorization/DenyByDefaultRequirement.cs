using Microsoft.AspNetCore.Authorization;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>A requirement that nothing meets: what an endpoint that says nothing is given.</summary>
internal sealed class DenyByDefaultRequirement : IAuthorizationRequirement
{
    public override string ToString() => "the endpoint says who may use it (RequireRelation, RequireAuthorization or AllowAnonymous)";
}
