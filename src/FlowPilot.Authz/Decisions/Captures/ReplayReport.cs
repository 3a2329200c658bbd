namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>What came of a replay.</summary>
public sealed class ReplayReport
{
    internal ReplayReport(int replayed, IReadOnlyList<ReplayChange> changes, IReadOnlyDictionary<string, int> skipped)
    {
        Replayed = replayed;
        Changes = changes;
        Skipped = skipped;
    }

    /// <summary>Gets how many inputs were run.</summary>
    public int Replayed { get; }

    /// <summary>Gets the decisions that come out otherwise, in the order of the inputs.</summary>
    public IReadOnlyList<ReplayChange> Changes { get; }

    /// <summary>
    /// Gets how many inputs could not be run, by why: <c>not_judged</c> (denied before its policy, or by no policy), <c>pack_gone</c> (the pack that decided is not
    /// in force), <c>facts_unknown</c> (the target asks for a consent, a relation or another fact that was not looked up then), <c>store_unknown</c> (the host has no such store), <c>revision_gone</c> (the revision is not kept any more), <c>request_invalid</c> (the request is none under the target).
    /// </summary>
    public IReadOnlyDictionary<string, int> Skipped { get; }
}
