using FlowPilot.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Conventions.Tests.Snippets;

/// <summary>The README's endpoint, which a test calls.</summary>
internal static class EndpointSnippets
{
    public static void Configure(WebApplicationBuilder builder, string publicJwk)
    {
        #region accept tokens
        builder.Services.AddFlowPilotAspNetCore(o => o.Issuers.Add(new IssuerOptions
        {
            Issuer = "https://login.example.com",
            Audience = "https://trips.example.com",
            Keys = new StaticIssuerKeySource(IssuerKey.FromJwk(publicJwk)),
        }));
        #endregion
    }

    public static void Map(WebApplication app)
    {
        #region protect an endpoint
        app.MapPost("/workflows/{id}/run", (string id) => Results.Ok($"running {id}"))
            .RequireRelation("can_execute", "workflow", "route:id");
        #endregion
    }
}
