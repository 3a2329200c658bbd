using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Whether an explanation was found to be right, step by step. Immutable.</summary>
public sealed class ProofVerification
{
    internal ProofVerification(Revision revision, string? fault)
    {
        Revision = revision;
        Fault = fault;
    }

    /// <summary>Gets the revision that the steps were compared with.</summary>
    public Revision Revision { get; }

    /// <summary>Gets a value indicating whether every step is right, so that the answer follows.</summary>
    public bool IsValid => Fault is null;

    /// <summary>Gets the first step that is wrong, and why, for people; <see langword="null"/> if none is.</summary>
    public string? Fault { get; }
}
