using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Relationships;
using Microsoft.AspNetCore.Http;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>Asks the pipeline from within an endpoint, for the caller of its request, with its headers: for example once for each item.</summary>
/// <remarks>
/// Safe for concurrent use by different requests. For one request, call it one after the other: <see cref="HttpContext"/> allows nothing else.
/// </remarks>
public interface IFlowPilotAuthorization
{
    /// <summary>Decides whether the caller of a request may do something.</summary>
    /// <param name="context">The request. The store, the subject, the credential, on whose behalf and with which grant all come from it.</param>
    /// <param name="action">The action; without a policy pack it is the relation of the same name.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Ends the wait; then there is no decision.</param>
    /// <returns>The decision, a denial included; it is recorded like every other.</returns>
    /// <exception cref="BadHttpRequestException">
    /// Status 401: the scheme <c>FlowPilot</c> has verified no caller, or the user of the request is somebody else too. Status 400: a header
    /// <c>FlowPilot-*</c> cannot be used; the message names it.
    /// </exception>
    /// <exception cref="AccessRequestException">The action or the resource cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<Decision> AuthorizeAsync(HttpContext context, string action, ObjectRef resource, CancellationToken cancellationToken = default);
}
