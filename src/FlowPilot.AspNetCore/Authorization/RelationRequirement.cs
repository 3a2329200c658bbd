using FlowPilot.Authz.Relationships;
using Microsoft.AspNetCore.Authorization;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>The caller, with the rights it acts on, holds a relation on the resource that the request names.</summary>
internal sealed class RelationRequirement : IAuthorizationRequirement
{
    /// <exception cref="ArgumentException">The source is none.</exception>
    /// <exception cref="FormatException">The relation or the type is no name, or a fixed id is none.</exception>
    public RelationRequirement(string relation, string resourceType, string from)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(resourceType);
        ArgumentNullException.ThrowIfNull(from);

        // The lexical rules of both names, by way of a userset of an object of the type.
        _ = SubjectRef.Userset(ObjectRef.Create(resourceType, "x"), relation);
        Relation = relation;
        ResourceType = resourceType;
        Source = ResourceSource.Parse(from, resourceType);
    }

    public string Relation { get; }

    public string ResourceType { get; }

    public ResourceSource Source { get; }

    /// <summary>What the framework logs where the requirement is not met; nothing of the request is in it.</summary>
    public override string ToString() => $"'{Relation}' on the '{ResourceType}' from '{Source}'";
}
