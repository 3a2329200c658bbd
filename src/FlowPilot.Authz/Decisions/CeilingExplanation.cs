using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Decisions;

/// <summary>What an actor's own rights came to, where the model defines a ceiling for its type.</summary>
public sealed class CeilingExplanation
{
    internal CeilingExplanation(SubjectRef actor, CheckResult result)
    {
        Actor = actor;
        Result = result;
    }

    /// <summary>Gets the actor.</summary>
    public SubjectRef Actor { get; }

    /// <summary>Gets whether it has the ceiling relation, and why not.</summary>
    public CheckResult Result { get; }
}
