using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Delegation;

/// <summary>Grants over the store log; each change is also a record of the decision log.</summary>
internal sealed class Delegations : IDelegations
{
    private readonly StoreRegistry _stores;
    private readonly IDecisionLog _log;
    private readonly GrantPlanner _planner;
    private readonly TimeProvider _time;

    public Delegations(StoreRegistry stores, IDecisionLog log, IOptions<AuthzOptions> options, TimeProvider time)
    {
        _stores = stores;
        _log = log;
        _planner = new GrantPlanner(options.Value);
        _time = time;
    }

    public async ValueTask<Grant> GrantAsync(GrantRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        DateTimeOffset now = _time.GetUtcNow();
        var id = GrantId.Create(now);
        StoreState state = await _stores.OpenAsync(request.Store, cancellationToken).ConfigureAwait(false);
        StoreSnapshot snapshot = await state.UpdateAsync(
            s => [GrantProjection.Write(_planner.Plan(request, s.Part<GrantSet>(), id, now))], cancellationToken).ConfigureAwait(false);
        Grant grant = snapshot.Part<GrantSet>().Find(id) ?? throw new StoreException("FP1204", "A grant that was written cannot be found.");
        await _log.AppendAsync(new GrantEntry(grant), cancellationToken).ConfigureAwait(false);
        return grant;
    }

    public async ValueTask<Revision> RevokeAsync(StoreId store, GrantId grant, SubjectRef caller, CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = _time.GetUtcNow();
        StoreState state = await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
        bool revoked = false;
        StoreSnapshot snapshot = await state.UpdateAsync(s => Plan(s.Part<GrantSet>()), cancellationToken).ConfigureAwait(false);
        if (revoked)
        {
            // The revocation holds whatever becomes of its record: it is never undone because the log is full.
            await _log.AppendAsync(new RevocationEntry(store, grant, caller, now), CancellationToken.None).ConfigureAwait(false);
        }

        return snapshot.Revision;

        IReadOnlyList<StoreLogEntry> Plan(GrantSet grants)
        {
            Grant? found = grants.Find(grant);
            if (found is null || !(found.Delegate == caller || IsAbove(grants, found, caller)))
            {
                throw new GrantException(GrantReasons.UnknownGrant, null, "there is no such grant for this caller");
            }

            revoked = found.RevokedAt is null;
            return revoked ? [GrantProjection.WriteRevocation(grant, caller, now)] : [];
        }
    }

    public async ValueTask<IReadOnlyList<Grant>> ListAsync(StoreId store, SubjectRef caller, CancellationToken cancellationToken = default)
    {
        StoreState state = await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
        GrantSet grants = state.Current.Part<GrantSet>();
        return [.. grants.All.Where(g => g.Delegate == caller || IsAbove(grants, g, caller))];
    }

    /// <summary>Whether the subject issued the grant or one above it.</summary>
    internal static bool IsAbove(GrantSet grants, Grant grant, SubjectRef subject) =>
        grants.Lineage(grant)?.Any(g => g.Issuer == subject) ?? false;
}
