namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>How the search for missing tuples ended.</summary>
public enum MissingTuplesOutcome
{
    /// <summary>There was none: the answer is no plain denial, or no tuple may be named.</summary>
    NotSearched = 0,

    /// <summary>A set was found, and no subset of it would do.</summary>
    Found,

    /// <summary>No set of at most <see cref="ExplainRequest.MaxMissing"/> tuples would do.</summary>
    None,

    /// <summary>No such set would do as long as what takes the subject away holds.</summary>
    OnlyByRemoval,

    /// <summary>The bound of work was reached before a set was found or ruled out.</summary>
    BoundReached,
}
