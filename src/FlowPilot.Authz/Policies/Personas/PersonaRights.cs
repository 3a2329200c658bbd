using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Policies.Personas;

/// <summary>Who may read and approve the personas of others: relations on <see cref="AuthzOptions.PersonaRegistry"/>. Without one, nobody.</summary>
internal sealed class PersonaRights(StoreRegistry stores, SnapshotChecks checks, IOptions<AuthzOptions> options, TimeProvider time)
{
    private const string CanRead = "can_read_personas";
    private const string CanApprove = "can_approve_persona";

    public ValueTask<bool> CanReadAsync(StoreId store, SubjectRef caller, SubjectRef subject, CancellationToken cancellationToken) =>
        caller == subject ? ValueTask.FromResult(true) : HoldsAsync(store, CanRead, caller, cancellationToken);

    // Nobody approves himself, whatever he holds.
    public ValueTask<bool> CanApproveAsync(StoreId store, SubjectRef caller, SubjectRef subject, CancellationToken cancellationToken) =>
        caller == subject ? ValueTask.FromResult(false) : HoldsAsync(store, CanApprove, caller, cancellationToken);

    // Whatever cannot be decided is no right; a store that cannot be opened is said to be unavailable.
    private async ValueTask<bool> HoldsAsync(StoreId store, string relation, SubjectRef caller, CancellationToken cancellationToken)
    {
        if (options.Value.PersonaRegistry is not { } registry || !caller.IsObject)
        {
            return false;
        }

        try
        {
            StoreState state = await stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
            var question = new CheckRequest(registry, relation, caller) { Store = store };
            return checks.Check(state.Current, question, time.GetUtcNow(), CheckLimits.Of(options.Value), cancellationToken).Allowed;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new PersonaException(PersonaReasons.Unavailable, null, "it cannot be read who may see or approve personas", e);
        }
    }
}
