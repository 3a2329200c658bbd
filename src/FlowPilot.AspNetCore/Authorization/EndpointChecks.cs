using FlowPilot.Authz;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>Finds endpoints whose relation requirements can never hold, or would never be asked for.</summary>
internal sealed class EndpointChecks
{
    private readonly AuthorizationModel[] _models;
    private readonly bool _allModelsKnown;

    public EndpointChecks(FlowPilotAspNetCoreOptions options, AuthzOptions authz)
    {
        StoreId[] stores = [.. options.Issuers.Select(static i => i.Store).Distinct()];
        _models = [.. stores.Where(authz.Models.ContainsKey).Select(s => authz.Models[s])];

        // A store whose model is not configured here has one in its log, which may know what the others do not.
        _allModelsKnown = _models.Length == stores.Length;
    }

    /// <exception cref="FlowPilotConfigurationException">An endpoint is wrong; the message names it.</exception>
    public void Check(IEnumerable<Endpoint> endpoints)
    {
        foreach (Endpoint endpoint in endpoints)
        {
            RelationRequirement[] requirements = [.. RequirementsOf(endpoint)];
            if (requirements.Length > 0 && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            {
                throw Fault("FP3101", endpoint, $"AllowAnonymous switches off the requirement of {requirements[0]}; remove one of them");
            }

            foreach (RelationRequirement requirement in requirements)
            {
                CheckRoute(endpoint, requirement);
                CheckModel(endpoint, requirement);
            }
        }
    }

    private static IEnumerable<RelationRequirement> RequirementsOf(Endpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizationRequirementData>().SelectMany(static d => d.GetRequirements())
            .Concat(endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>().SelectMany(static p => p.Requirements))
            .OfType<RelationRequirement>();

    private static void CheckRoute(Endpoint endpoint, RelationRequirement requirement)
    {
        if (requirement.Source.RouteParameter is { } name && (endpoint as RouteEndpoint)?.RoutePattern.GetParameter(name) is null)
        {
            throw Fault("FP3102", endpoint, $"its pattern has no route parameter '{name}', which the requirement of {requirement} reads");
        }
    }

    private void CheckModel(Endpoint endpoint, RelationRequirement requirement)
    {
        if (_allModelsKnown && !_models.Any(m => m.FindRelation(requirement.ResourceType, requirement.Relation) is not null))
        {
            string what = _models.Any(m => m.FindType(requirement.ResourceType) is not null) ? $"relation '{requirement.Relation}'" : $"type '{requirement.ResourceType}'";
            throw Fault("FP3103", endpoint, $"the model has no {what}, which the requirement of {requirement} names");
        }
    }

    private static FlowPilotConfigurationException Fault(string code, Endpoint endpoint, string problem) =>
        new(code, $"The endpoint '{endpoint.DisplayName}' cannot be served: {problem}.");
}
