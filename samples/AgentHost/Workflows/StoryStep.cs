using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>One step of the story: somebody runs the workflow, or changes what the next decisions rest on.</summary>
internal sealed record StoryStep
{
    public required StoryStepKind Kind { get; init; }

    public required string Title { get; init; }

    public required SubjectRef Caller { get; init; }

    public SubjectRef? OnBehalfOf { get; init; }

    /// <summary>The grant that is used, or revoked.</summary>
    public string? Grant { get; init; }

    /// <summary>The persona in which the caller acts, or the one that is suspended.</summary>
    public PersonaRef? Persona { get; init; }

    /// <summary>The items that are run, or the one that is approved.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>What each item is expected to come to, or the workflow where no item is to be touched.</summary>
    public IReadOnlyDictionary<string, ExpectedResult> Expect { get; init; } = new Dictionary<string, ExpectedResult>(StringComparer.Ordinal);

    public bool IsRun => Kind is StoryStepKind.Run or StoryStepKind.DryRun;
}
