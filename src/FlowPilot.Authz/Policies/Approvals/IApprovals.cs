using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Policies.Approvals;

/// <summary>Approvals by persons of what a policy would otherwise refuse. An approval is no grant: it is used up by the first decision that needs it.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface IApprovals
{
    /// <summary>Approves one thing, once.</summary>
    /// <param name="request">What, as the decision said it.</param>
    /// <param name="approver">Who approves: a person who holds <c>can_approve</c> on the resource now, and is neither subject nor principal of the request.</param>
    /// <param name="lifetime">For how long, up to 7 days; <see langword="null"/> for one hour.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The approval. Approving again what waits to be used makes it last longer, not count twice.</returns>
    /// <exception cref="ApprovalException">It is refused, or cannot be recorded.</exception>
    ValueTask<Approval> ApproveAsync(ApprovalRequest request, SubjectRef approver, TimeSpan? lifetime = null, CancellationToken cancellationToken = default);
}
