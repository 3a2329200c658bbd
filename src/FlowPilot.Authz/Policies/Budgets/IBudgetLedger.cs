namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>Keeps what was spent and what is reserved, so that the sum of a period stays under its ceiling, whoever spends at the same time.</summary>
/// <remarks>
/// An implementation must be safe for concurrent use: comparing with the ceilings and reserving are one step. A reservation that is neither
/// committed nor released when it expires counts as spent. A failure is any exception but <see cref="OperationCanceledException"/>; above it
/// becomes a denial.
/// </remarks>
public interface IBudgetLedger
{
    /// <summary>Reserves all amounts of a request, or none. The same key with the same amounts is the same reservation, and gets the same answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer.</returns>
    /// <remarks>The reservation of a repeated key says whether it was committed meanwhile. A request that was refused reserved nothing and left no trace: asking again asks anew.</remarks>
    ValueTask<BudgetResult> ReserveAsync(BudgetRequest request, CancellationToken cancellationToken = default);

    /// <summary>Says what <see cref="ReserveAsync"/> would, and reserves nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, without a reservation.</returns>
    ValueTask<BudgetResult> CheckAsync(BudgetRequest request, CancellationToken cancellationToken = default);

    /// <summary>Makes the amounts spent. Doing so again changes nothing.</summary>
    /// <param name="reservation">The reservation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where the reservation stands now.</returns>
    ValueTask<BudgetState> CommitAsync(BudgetReservation reservation, CancellationToken cancellationToken = default);

    /// <summary>Frees the amounts, if this attempt alone reserved them and they are neither committed nor expired. Doing so again changes nothing.</summary>
    /// <param name="reservation">The reservation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where the reservation stands now.</returns>
    ValueTask<BudgetState> ReleaseAsync(BudgetReservation reservation, CancellationToken cancellationToken = default);
}
