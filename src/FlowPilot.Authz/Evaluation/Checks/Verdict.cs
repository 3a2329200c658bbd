namespace FlowPilot.Authz.Evaluation.Checks;

/// <summary>What is known of a part of a check. The default is the safe one.</summary>
internal enum Verdict : byte
{
    False = 0,
    True,

    /// <summary>Neither: a condition lacks a value or fails, or a bound was reached.</summary>
    Undetermined,
}
