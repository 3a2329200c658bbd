namespace FlowPilot.Authz.DecisionLog;

/// <summary>Where every decision, grant, revocation and use of a capability is recorded, in a chain that shows tampering.</summary>
/// <remarks>Safe for concurrent use. No implementation drops a record: it waits, and then refuses.</remarks>
public interface IDecisionLog
{
    /// <summary>Records an entry: durably in strict mode, else when it is queued.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Ends the wait; the entry may be recorded all the same.</param>
    /// <returns>A task that ends when the entry counts as recorded.</returns>
    /// <exception cref="DecisionLogException">The entry cannot be recorded now; whatever depends on it must not happen.</exception>
    ValueTask AppendAsync(DecisionLogEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Waits until everything recorded so far is durable.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends then.</returns>
    /// <exception cref="DecisionLogException">The log cannot be written.</exception>
    ValueTask FlushAsync(CancellationToken cancellationToken = default);
}
