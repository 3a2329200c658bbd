namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>What is known of a step of an explanation.</summary>
public enum ExplanationOutcome
{
    /// <summary>It does not hold.</summary>
    DoesNotHold = 0,

    /// <summary>It holds.</summary>
    Holds,

    /// <summary>A condition lacks a value or fails, or a bound was reached.</summary>
    Undecided,
}
