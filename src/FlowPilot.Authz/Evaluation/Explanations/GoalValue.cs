namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>The value of a claim in the well-founded model.</summary>
internal enum GoalValue : byte
{
    False = 0,
    True,

    /// <summary>It hangs on something that is not known.</summary>
    Undecided,

    /// <summary>It hangs on its own negation: false, but without a reason that could be shown step by step.</summary>
    NotFounded,
}
