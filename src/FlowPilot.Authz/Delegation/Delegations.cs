using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Delegation;

/// <summary>Grants over the store log; each change is also a record of the decision log.</summary>
internal sealed class Delegations : IDelegations
{
    private readonly StoreRegistry _stores;
    private readonly SnapshotChecks _checks;
    private readonly IDecisionLog _log;
    private readonly AuthzOptions _options;
    private readonly CheckLimits _limits;
    private readonly DelegableActions _delegable;
    private readonly GrantPlanner _planner;
    private readonly TimeProvider _time;

    public Delegations(StoreRegistry stores, SnapshotChecks checks, PolicyPacks packs, IDecisionLog log, IOptions<AuthzOptions> options, TimeProvider time)
    {
        _stores = stores;
        _checks = checks;
        _log = log;
        _options = options.Value;
        _limits = CheckLimits.Of(options.Value);
        _delegable = new DelegableActions(options.Value, packs);
        _planner = new GrantPlanner(options.Value, _delegable);
        _time = time;
    }

    public async ValueTask<Grant> GrantAsync(GrantRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        DateTimeOffset now = _time.GetUtcNow();
        var id = GrantId.Create(now);
        Grant? planned = null;
        bool isNew = false;
        StoreState state = await _stores.OpenAsync(request.Store, cancellationToken).ConfigureAwait(false);
        await state.UpdateAsync(
            s =>
            {
                (planned, isNew) = _planner.Plan(request, s.Part<GrantSet>(), id, now);
                return isNew ? [GrantProjection.Write(planned)] : [];
            },
            cancellationToken).ConfigureAwait(false);
        Grant grant = planned ?? throw new StoreException("FP1204", "A store did not plan the grant that it was to write.");
        if (isNew)
        {
            await _log.AppendAsync(new GrantEntry(grant), cancellationToken).ConfigureAwait(false);
        }

        return grant;
    }

    public async ValueTask<Revision> RevokeAsync(StoreId store, GrantId grant, SubjectRef caller, CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = _time.GetUtcNow();
        StoreState state = await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
        StoreSnapshot snapshot = await state.UpdateAsync(Plan, cancellationToken).ConfigureAwait(false);

        // The revocation holds whatever becomes of its record: it is never undone because the log is full.
        await _log.AppendAsync(new RevocationEntry(store, grant, caller, now), CancellationToken.None).ConfigureAwait(false);
        return snapshot.Revision;

        IReadOnlyList<StoreLogEntry> Plan(StoreSnapshot newest)
        {
            GrantSet grants = newest.Part<GrantSet>();
            GrantNode? found = grants.Find(grant);
            if (!caller.IsObject || found is null || !RightsOf(caller, store, newest, now).Has(found))
            {
                throw Unknown();
            }

            return grants.IsRevoked(found)
                ? throw new GrantException(GrantReasons.GrantRevoked, null, "the grant is revoked already")
                : [GrantProjection.WriteRevocation(grant, caller, now)];
        }
    }

    public async ValueTask<IReadOnlyList<Grant>> ListAsync(GrantListRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.MaxCount, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.MaxCount, 10_000, nameof(request));
        Require(request.Caller.IsObject, nameof(GrantListRequest.Caller), "a single subject is expected");
        DateTimeOffset now = _time.GetUtcNow();
        StoreState state = await _stores.OpenAsync(request.Store, cancellationToken).ConfigureAwait(false);
        StoreSnapshot snapshot = state.Current;
        GrantSet grants = snapshot.Part<GrantSet>();
        GrantRights rights = RightsOf(request.Caller, request.Store, snapshot, now);
        int after = request.After is not { } id ? -1
            : grants.Find(id) is { } last && rights.Has(last) ? last.Index
            : throw Unknown(nameof(GrantListRequest.After));
        var found = new List<Grant>();
        bool sees = SubjectsOf(request) is var named && (named.Length == 0 || named.Contains(request.Caller));
        foreach (GrantNode node in SourceOf(request, grants))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Matches(request, node.Grant) && rights.Has(node))
            {
                sees = true;
                if (node.Index > after && found.Count < request.MaxCount && (request.IncludeEnded || !ChainRules.IsOver(grants, node, now)))
                {
                    found.Add(grants.Show(node));
                }
            }
        }

        return sees ? found : throw Unknown();
    }

    public async ValueTask<DelegationResult> VerifyAsync(DelegationQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Require(query.Caller.IsObject, nameof(DelegationQuery.Caller), "a single subject is expected");
        Require(query.OnBehalfOf.IsObject, nameof(DelegationQuery.OnBehalfOf), "a single subject is expected");
        Require(query.Delegate.IsObject, nameof(DelegationQuery.Delegate), "a single subject is expected");
        Require((query.Resource is null) != (query.ResourceType is null), nameof(DelegationQuery.Resource), "either a resource or a type is expected");
        ConditionContext? context = ContextOf(query);
        DateTimeOffset now = _time.GetUtcNow();
        StoreState state = await _stores.OpenAsync(query.Store, cancellationToken).ConfigureAwait(false);
        StoreSnapshot snapshot = state.Current;
        bool isParty = query.Caller == query.OnBehalfOf || query.Caller == query.Delegate;
        if (query.OnBehalfOf == query.Delegate)
        {
            return isParty ? new DelegationResult([query.Delegate], [], _delegable.All, true, snapshot.Revision) : throw Unknown();
        }

        return new DelegationSearch(query, context, snapshot, _checks, _options, now, cancellationToken).Run(RightsOf(query.Caller, query.Store, snapshot, now), isParty);
    }

    internal static GrantException Unknown(string? member = null) => new(GrantReasons.UnknownGrant, member, "there is no such grant for this caller");

    private static void Require(bool holds, string member, string problem)
    {
        if (!holds)
        {
            throw new GrantException(GrantReasons.InvalidRequest, member, problem);
        }
    }

    private static ConditionContext? ContextOf(DelegationQuery query)
    {
        try
        {
            return query.Context is null or { Count: 0 } ? null : ConditionContext.FromValues(query.Context);
        }
        catch (ArgumentException e)
        {
            throw new GrantException(GrantReasons.InvalidRequest, nameof(DelegationQuery.Context), e.Message.TrimEnd('.'));
        }
    }

    private static SubjectRef[] SubjectsOf(GrantListRequest request) =>
        [.. new[] { request.Issuer, request.Delegate, request.OnBehalfOf }.OfType<SubjectRef>()];

    private static IEnumerable<GrantNode> SourceOf(GrantListRequest request, GrantSet grants) =>
        request.Delegate is { } receiver ? GrantSet.OldestFirst(grants.To(receiver))
        : request.OnBehalfOf is { } root ? GrantSet.OldestFirst(grants.OnBehalfOf(root))
        : grants.All;

    private static bool Matches(GrantListRequest request, Grant grant) =>
        (request.Issuer is null || request.Issuer == grant.Issuer)
        && (request.Delegate is null || request.Delegate == grant.Delegate)
        && (request.OnBehalfOf is null || request.OnBehalfOf == grant.OnBehalfOf);

    private GrantRights RightsOf(SubjectRef caller, StoreId store, StoreSnapshot snapshot, DateTimeOffset now) =>
        new(store, caller, snapshot, _checks, _limits, now);
}
