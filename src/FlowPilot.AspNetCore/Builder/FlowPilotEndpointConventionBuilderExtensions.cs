using FlowPilot.AspNetCore.Authorization;
using FlowPilot.Authz.Relationships;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Says at an endpoint, or a group of them, what its callers must hold.</summary>
public static class FlowPilotEndpointConventionBuilderExtensions
{
    /// <summary>Requires a relation on the resource that the request names; several requirements must all hold.</summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="relation">The relation, for example <c>can_execute</c>.</param>
    /// <param name="resourceType">The type of the resource, for example <c>workflow</c>.</param>
    /// <param name="from">Where the id stands: <c>route:name</c>, <c>query:name</c> (a single value) or <c>fixed:id</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="from"/> is no source.</exception>
    /// <exception cref="FormatException">The relation or the type is no name, or a fixed id is none.</exception>
    /// <remarks>
    /// The application does not start if the pattern lacks the route parameter, or if no model that is configured for the issuers' stores has the
    /// type or the relation. A request whose id is missing or malformed is denied with <c>resource_unresolved</c>.
    /// </remarks>
    public static TBuilder RequireRelation<TBuilder>(this TBuilder builder, string relation, string resourceType, string from)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithMetadata(new RequireRelationAttribute(relation, resourceType, from));
    }

    /// <summary>Requires a relation on one fixed resource.</summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="relation">The relation, for example <c>admin</c>.</param>
    /// <param name="resource">The resource; not the default value.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="resource"/> is the default value.</exception>
    /// <exception cref="FormatException">The relation is no name.</exception>
    public static TBuilder RequireRelation<TBuilder>(this TBuilder builder, string relation, ObjectRef resource)
        where TBuilder : IEndpointConventionBuilder
    {
        if (resource.IsDefault)
        {
            throw new ArgumentException("The resource is not set.", nameof(resource));
        }

        return builder.RequireRelation(relation, resource.Type, ResourceSource.FixedPrefix + resource.Id);
    }
}
