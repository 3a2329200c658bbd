namespace FlowPilot.Authz.Conditions;

/// <summary>What the evaluation of a condition came to: a closed set, in which only <see cref="True"/> grants anything.</summary>
public enum ConditionOutcome
{
    /// <summary>The condition has no value; <see cref="ConditionResult.ErrorCode"/> says why. The default.</summary>
    Error = 0,

    /// <summary>The condition is false.</summary>
    False = 1,

    /// <summary>The condition is true.</summary>
    True = 2,

    /// <summary>Parameters are missing from the context; <see cref="ConditionResult.MissingParameters"/> names them.</summary>
    Needs = 3,
}
