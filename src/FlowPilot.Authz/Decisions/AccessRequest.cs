using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>The question of the pipeline: may this subject, acting for this person, do this to that?</summary>
/// <remarks>Ids are opaque. Facts about persons, owners and grants are looked up, never taken from here.</remarks>
public sealed record AccessRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets who calls: a person, or an agent. A single object.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets how the caller was authenticated.</summary>
    public required Credential Credential { get; init; }

    /// <summary>Gets in which capacity the subject acts.</summary>
    /// <value>Default: <see cref="AccessMode.OnBehalfOf"/>.</value>
    public AccessMode Mode { get; init; }

    /// <summary>Gets the persona of the principal: title and circle, up to 256 characters each, looked up at every decision. Only for an action that a policy pack judges.</summary>
    /// <value>Required there for a person. For an agent, a grant of its chain may say it instead.</value>
    public PersonaRef? Persona { get; init; }

    /// <summary>Gets the person who acts.</summary>
    /// <value>
    /// For a person: the subject, and no other name is accepted. For an agent: read from the authorising chain; a name here only filters the
    /// chains. Required for <see cref="AccessMode.Impersonation"/>, and where host code lets an agent act without a grant of its own, see
    /// <see cref="AuthzOptions.RequireAgentGrants"/>.
    /// </value>
    public SubjectRef? Principal { get; init; }

    /// <summary>Gets whose rights are used: the person at the root of the chain.</summary>
    /// <value>
    /// Default: the subject, for a person. Required for an agent. Of an action that needs no relation it is the principal, whatever a person says here.
    /// </value>
    public SubjectRef? OnBehalfOf { get; init; }

    /// <summary>Gets the leaf grants to use.</summary>
    /// <value>Default: none; then the live grants to the subject are searched.</value>
    public IReadOnlyList<GrantId> Grants { get; init; } = [];

    /// <summary>Gets the action: of the policy pack that judges it, or, in a host without packs, the relation of the same name.</summary>
    /// <value>Either this or <see cref="Relation"/>.</value>
    public string? Action { get; init; }

    /// <summary>Gets the relation.</summary>
    /// <value>Either this or <see cref="Action"/>.</value>
    public string? Relation { get; init; }

    /// <summary>Gets the resource.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets values of the request, for conditions and gates that ask for them.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, object?> Context { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Gets the policy pack; a pack that is not loaded is rejected, and so is another one than <see cref="AuthzOptions.Packs"/> has for the resource's type.</summary>
    /// <value>Default: the one of the resource's type, else <see cref="AuthzOptions.DefaultPack"/>. Required for an action where there are packs and neither is set.</value>
    public string? Pack { get; init; }

    /// <summary>Gets a value indicating whether the decision is only asked for: then nothing is reserved, all failing gates are named, and no code runs on it.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool DryRun { get; init; }

    /// <summary>Gets the key under which what is asked for is one attempt: asking again with it charges budgets nothing again. 1 to 512 characters.</summary>
    /// <value>Default: none; then each decision is an attempt of its own. Keys of different subjects never meet.</value>
    public string? IdempotencyKey { get; init; }

    /// <summary>Gets a revision that the decision must have seen, for reading one's own writes.</summary>
    /// <value>Default: none; the newest snapshot of this node is used in any case.</value>
    public Revision ReadAfter { get; init; }
}
