using FlowPilot.Authz.Model;
using FlowPilot.Authz.Policies;

namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>What captured inputs are run against instead of what decided them.</summary>
public sealed record ReplayTarget
{
    /// <summary>Gets the pack.</summary>
    /// <value>Default: none; then the packs in force, where they are the ones that decided.</value>
    public PolicyPack? Pack { get; init; }

    /// <summary>Gets the model.</summary>
    /// <value>
    /// Default: none; then chain, relationship and ceilings are taken as they came out. With a model they are worked out again, over the tuples and grants of
    /// the revision that was read, for as long as that is kept.
    /// </value>
    public AuthorizationModel? Model { get; init; }
}
