namespace FlowPilot.Authz.Policies.Personas;

/// <summary>Declares a title that personas may have.</summary>
public sealed record PersonaTitle
{
    /// <summary>Gets the title, for example <c>traveler</c>: 1 to 50 characters out of ASCII letters, digits and <c>_-/.</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Gets how a persona of this title comes to be active.</summary>
    /// <value>Default: <see cref="PersonaOnboarding.Approved"/>.</value>
    public PersonaOnboarding Onboarding { get; init; }

    /// <summary>Gets the attributes that a persona of this title has.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<AttributeDefinition> Attributes { get; init; } = [];
}
