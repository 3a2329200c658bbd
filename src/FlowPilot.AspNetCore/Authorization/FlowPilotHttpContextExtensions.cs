using FlowPilot.AspNetCore.Authentication;
using FlowPilot.Authz.Decisions;
using Microsoft.AspNetCore.Http;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>What an endpoint may know about the request that it serves.</summary>
public static class FlowPilotHttpContextExtensions
{
    /// <summary>Gives the caller that the scheme <c>FlowPilot</c> has verified.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The caller; <see langword="null"/> if there is none, or if the user of the request is somebody else too.</returns>
    public static FlowPilotCaller? GetFlowPilotCaller(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return CallerState.Find(context)?.CallerFor(context);
    }

    /// <summary>Gives the decision of the endpoint's relation requirement, for example to run sandboxed code under it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The decision, which is allowed; <see langword="null"/> if the endpoint has no such requirement.</returns>
    /// <exception cref="InvalidOperationException">The endpoint has several: <see cref="GetFlowPilotDecisions"/> gives all.</exception>
    public static Decision? GetFlowPilotDecision(this HttpContext context)
    {
        IReadOnlyList<Decision> decisions = context.GetFlowPilotDecisions();
        return decisions.Count switch
        {
            0 => null,
            1 => decisions[0],
            _ => throw new InvalidOperationException("The endpoint has several relation requirements, and so several decisions."),
        };
    }

    /// <summary>Gives the decisions of the endpoint's relation requirements.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The decisions, all of them allowed, in the order of the requirements.</returns>
    public static IReadOnlyList<Decision> GetFlowPilotDecisions(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return CallerState.Find(context)?.DecisionsFor(context) ?? [];
    }
}
