using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation;

/// <summary>A change that is not written: what would the answer be if it were?</summary>
/// <remarks>An answer under one says nothing about what is allowed now; never enforce it.</remarks>
public sealed record WhatIf
{
    /// <summary>Gets the tuples that would be written; one that is stored gets these terms.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> Add { get; init; } = [];

    /// <summary>Gets the tuples that would be deleted, whatever their terms; one that is not stored changes nothing.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> Remove { get; init; } = [];

    /// <summary>Gets the model that would be in force; <see langword="null"/> for the one that is. Stored tuples that it does not allow count for nothing.</summary>
    /// <remarks>The first question with a model compiles it; ask with the same instance again.</remarks>
    public AuthorizationModel? Model { get; init; }
}
