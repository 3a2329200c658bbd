using FlowPilot.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>
/// Lets a request reach the endpoint only if the pipeline decides that the caller holds a relation on the resource that the request names.
/// Several of them must all hold.
/// </summary>
/// <remarks>
/// It is also authorization data of the framework: the default policy applies, the scheme <c>FlowPilot</c> authenticates, and an application
/// that forgets <c>UseAuthorization</c> fails instead of serving. On one endpoint with <c>AllowAnonymous</c> the application does not start.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequireRelationAttribute : Attribute, IAuthorizeData, IAuthorizationRequirementData
{
    private readonly RelationRequirement _requirement;

    /// <summary>Creates the requirement.</summary>
    /// <param name="relation">The relation, for example <c>can_execute</c>.</param>
    /// <param name="resourceType">The type of the resource, for example <c>workflow</c>.</param>
    /// <param name="from">Where the id stands: <c>route:name</c>, <c>query:name</c> (a single value) or <c>fixed:id</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="from"/> is no source.</exception>
    /// <exception cref="FormatException">The relation or the type is no name, or a fixed id is none.</exception>
    public RequireRelationAttribute(string relation, string resourceType, string from)
    {
        _requirement = new RelationRequirement(relation, resourceType, from);
    }

    /// <summary>Gets the relation.</summary>
    public string Relation => _requirement.Relation;

    /// <summary>Gets the type of the resource.</summary>
    public string ResourceType => _requirement.ResourceType;

    /// <summary>Gets where the id of the resource stands.</summary>
    public string From => _requirement.Source.ToString();

    /// <inheritdoc/>
    string? IAuthorizeData.Policy
    {
        get => null;
        set => throw Fixed();
    }

    /// <inheritdoc/>
    string? IAuthorizeData.Roles
    {
        get => null;
        set => throw Fixed();
    }

    /// <inheritdoc/>
    string? IAuthorizeData.AuthenticationSchemes
    {
        get => FlowPilotDefaults.AuthenticationScheme;
        set => throw Fixed();
    }

    /// <summary>Gives the requirement.</summary>
    /// <returns>The one requirement.</returns>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [_requirement];

    /// <summary>Gives the requirement as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _requirement.ToString();

    private static NotSupportedException Fixed() => new("A relation requirement takes no policy, roles or schemes; add another attribute for those.");
}
