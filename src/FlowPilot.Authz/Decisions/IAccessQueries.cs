using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Decisions;

/// <summary>Questions about what the pipeline would decide: lists, who can act for whom, and explanations.</summary>
/// <remarks>
/// All members may be called concurrently. They take the steps of <see cref="IAuthorizer"/>, so that what is listed is what would be allowed, but
/// make no decision and record none. Each reads one snapshot at one instant.
/// </remarks>
public interface IAccessQueries
{
    /// <summary>Lists the resources of a type on which the pipeline would allow the action.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The resources; a list that may lack something says so.</returns>
    /// <exception cref="AccessRequestException">The request cannot be read.</exception>
    /// <exception cref="FlowPilotException">The store cannot be reached.</exception>
    /// <remarks>O(resources on which whoever's rights are used has the relation × chains to the subject).</remarks>
    ValueTask<ListResult<ObjectRef>> ListResourcesAsync(ResourceListRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the actions that the pipeline would allow on a resource: of the relations of its type, in the order of their definition.</summary>
    /// <param name="request">The question; its action and its relation are not looked at, and may be missing.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The actions; a list that may lack something says so.</returns>
    /// <exception cref="AccessRequestException">The request cannot be read.</exception>
    /// <exception cref="FlowPilotException">The store cannot be reached.</exception>
    ValueTask<ListResult<string>> ListActionsAsync(AccessRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists who can act for somebody on a resource, and through whom.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The chains that hold now, those that the caller may see; a list that may lack something says so.</returns>
    /// <exception cref="AccessRequestException">The request cannot be read.</exception>
    /// <exception cref="GrantException">The caller is not the one whose rights are used, and may see none of his grants; whether there are any is not said.</exception>
    /// <exception cref="FlowPilotException">The store cannot be reached.</exception>
    ValueTask<ListResult<Representative>> WhoCanActForAsync(DelegateListRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists what an actor was given: each live chain that ends at it, with its terms.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The chains that live now, those that the caller may see; a list that may lack something says so.</returns>
    /// <exception cref="GrantException">The caller is not the actor, and may see none of its grants; whether there are any is not said.</exception>
    /// <exception cref="FlowPilotException">The store cannot be reached.</exception>
    ValueTask<ListResult<DelegatedAuthority>> WhatCanAsync(AuthorityListRequest request, CancellationToken cancellationToken = default);

    /// <summary>Explains what the pipeline would decide: one tree of chains with the link at which each fails, the relationship, the ceilings, the gates, and what an allow takes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The explanation. It is for the host: it may name grants that the subject of the request must not learn of.</returns>
    /// <exception cref="AccessRequestException">The request cannot be read.</exception>
    /// <exception cref="FlowPilotException">The store cannot be reached.</exception>
    ValueTask<AccessExplanation> ExplainAsync(AccessRequest request, CancellationToken cancellationToken = default);
}
