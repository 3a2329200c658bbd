using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Decisions;

/// <summary>Lists and explanations, by the very steps by which the pipeline decides.</summary>
internal sealed class AccessQueries : IAccessQueries
{
    private readonly SnapshotSource _snapshots;
    private readonly SnapshotChecks _checks;
    private readonly CheckLimits _limits;
    private readonly Pipeline _pipeline;
    private readonly PolicyPacks _packs;
    private readonly AuthzOptions _options;
    private readonly TimeProvider _time;

    public AccessQueries(StoreRegistry stores, SnapshotChecks checks, Pipeline pipeline, PolicyPacks packs, IOptions<AuthzOptions> options, TimeProvider time)
    {
        _snapshots = new SnapshotSource(stores, options.Value, time);
        _checks = checks;
        _limits = CheckLimits.Of(options.Value);
        _pipeline = pipeline;
        _packs = packs;
        _options = options.Value;
        _time = time;
    }

    public async ValueTask<ListResult<ObjectRef>> ListResourcesAsync(ResourceListRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        AccessRequest asked = RequestOf(request);
        DateTimeOffset now = _time.GetUtcNow();
        DecisionFacts first = RequestReader.Read(asked, _options, _packs, now);
        if (first.Relation is not { } relation)
        {
            // What needs no relation to a resource has no resources to list; and what the pack does not have is nowhere allowed.
            return first.Rule is null
                ? new ListResult<ObjectRef>([], _snapshots.RevisionOf(asked.Store), CheckReason.UnknownRelation)
                : throw new AccessRequestException(nameof(ResourceListRequest.Action), "needs no relation, so that there is no list of resources");
        }

        StoreSnapshot? snapshot = await _snapshots.OpenAsync(asked.Store, asked.ReadAfter, cancellationToken).ConfigureAwait(false);
        if (snapshot is null)
        {
            return new ListResult<ObjectRef>([], _snapshots.RevisionOf(asked.Store), CheckReason.Unavailable);
        }

        // Nothing is allowed that whoever's rights are used does not have, so that list is where to look.
        var own = new ListObjectsRequest
        {
            Store = asked.Store, ResourceType = request.ResourceType, Relation = relation, Subject = first.OnBehalfOf, Context = first.Context,
        };
        ListItems<ObjectRef> candidates = _checks.ListObjects(snapshot, own, now, _limits, cancellationToken);
        ChainJudge? judge = null;
        var found = new List<ObjectRef>();
        CheckReason reason = CheckReason.Path;
        foreach ((ObjectRef candidate, _) in candidates.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DecisionFacts facts = first.For(candidate);
            judge = await _pipeline.RunAsync(facts, snapshot, judge, cancellationToken).ConfigureAwait(false);
            reason = Note(facts, candidate, found, reason);
        }

        (CheckReason listed, ConditionResult condition) = candidates.End();
        return new ListResult<ObjectRef>(found, snapshot.Revision, listed == CheckReason.Path ? reason : listed, condition);
    }

    public async ValueTask<ListResult<string>> ListActionsAsync(AccessRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        DateTimeOffset now = _time.GetUtcNow();

        // Any action will do to read the rest of the request.
        AccessRequest asked = request with { Action = "any", Relation = null };
        PolicyPacks packs = _packs.AtOnce();
        DecisionFacts first = RequestReader.Read(asked, _options, packs, now);
        StoreSnapshot? snapshot = await _snapshots.OpenAsync(asked.Store, asked.ReadAfter, cancellationToken).ConfigureAwait(false);
        TypeDefinition? type = snapshot?.Part<CurrentModel>().Model?.FindType(asked.Resource.Type);
        if (snapshot is null || (type is null && first.Pack is null))
        {
            return new ListResult<string>([], _snapshots.RevisionOf(asked.Store), snapshot is null ? CheckReason.Unavailable : CheckReason.UnknownRelation);
        }

        ChainJudge? judge = null;
        var found = new List<string>();
        CheckReason reason = CheckReason.Path;
        foreach (string action in first.Pack?.Actions.Select(static a => a.Name) ?? type?.Relations.Select(static r => r.Name) ?? [])
        {
            DecisionFacts facts = RequestReader.Read(asked with { Action = action, Pack = first.Pack?.Name }, _options, packs, now);
            facts.IsListed = true;
            judge = await _pipeline.RunAsync(facts, snapshot, judge, cancellationToken).ConfigureAwait(false);
            reason = Note(facts, action, found, reason);
        }

        return new ListResult<string>(found, snapshot.Revision, reason);
    }

    public async ValueTask<ListResult<Representative>> WhoCanActForAsync(DelegateListRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        DecisionFacts facts = RequestReader.Read(
            new AccessRequest
            {
                Store = request.Store, Subject = request.OnBehalfOf, OnBehalfOf = request.OnBehalfOf, Action = request.Action, Resource = request.Resource,
                Context = request.Context, Credential = Credential.InProcess(nameof(WhoCanActForAsync)), Pack = request.Pack,
            },
            _options,
            _packs,
            _time.GetUtcNow());
        StoreSnapshot snapshot = await _snapshots.NewestAsync(request.Store, cancellationToken).ConfigureAwait(false);
        GrantSet grants = await _pipeline.GrantsAsync(request.Store, snapshot, cancellationToken).ConfigureAwait(false);
        ChainJudge judge = _pipeline.Steps.JudgeOf(facts, snapshot, grants, cancellationToken);
        var rights = new GrantRights(request.Store, request.Caller, snapshot, _checks, _limits, facts.DecidedAt);
        CheckResult own = _pipeline.Steps.Relationship(facts, snapshot, cancellationToken);
        CheckReason reason = Undecided(own.Reason);
        var found = new List<(GrantNode Leaf, Representative Delegate)>();
        bool sees = request.Caller == request.OnBehalfOf;
        int looked = 0;
        for (GrantList? list = judge.Grants.OnBehalfOf(request.OnBehalfOf); list is not null && list.LastEnd > judge.Now; list = list.Older)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++looked > _limits.MaxListWork)
            {
                reason = CheckReason.EvaluationLimit;
                break;
            }

            if (!rights.Has(list.Node))
            {
                continue;
            }

            sees = true;
            CheckReason verdict = Verdict(facts, judge, list.Node, cancellationToken);
            reason = reason == CheckReason.Path ? Undecided(verdict) : reason;
            if (own.Allowed && verdict == CheckReason.Path)
            {
                GrantNode[] chain = list.Node.Chain();
                found.Add((list.Node, new Representative(
                    list.Node.Grant.Delegate, ChainFinder.PrincipalOf(list.Node, _options), DelegationSearch.PathOf(chain), [.. chain.Select(static n => n.Grant.Id)])));
            }
        }

        return sees
            ? new ListResult<Representative>([.. found.OrderBy(static f => f.Leaf.Index).Select(static f => f.Delegate)], snapshot.Revision, reason)
            : throw Delegations.Unknown();
    }

    public async ValueTask<ListResult<DelegatedAuthority>> WhatCanAsync(AuthorityListRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        DateTimeOffset now = _time.GetUtcNow();
        StoreSnapshot snapshot = await _snapshots.NewestAsync(request.Store, cancellationToken).ConfigureAwait(false);
        GrantSet grants = await _pipeline.GrantsAsync(request.Store, snapshot, cancellationToken).ConfigureAwait(false);
        var rights = new GrantRights(request.Store, request.Caller, snapshot, _checks, _limits, now);
        var found = new List<DelegatedAuthority>();
        bool sees = request.Caller == request.Actor;
        foreach (GrantNode leaf in GrantSet.OldestFirst(grants.To(request.Actor)).Where(rights.Has))
        {
            cancellationToken.ThrowIfCancellationRequested();
            sees = true;
            if (ChainRules.Life(grants, leaf, now).Holds && ChainRules.Shape(leaf, _options.MaxDelegationDepth).Holds)
            {
                found.Add(new DelegatedAuthority(leaf, ChainFinder.PrincipalOf(leaf, _options)));
            }
        }

        return sees ? new ListResult<DelegatedAuthority>(found, snapshot.Revision, CheckReason.Path) : throw Delegations.Unknown();
    }

    public async ValueTask<AccessExplanation> ExplainAsync(AccessRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        DecisionFacts facts = RequestReader.Read(request, _options, _packs, _time.GetUtcNow(), explain: true);
        StoreSnapshot? snapshot = await _snapshots.OpenAsync(request.Store, request.ReadAfter, cancellationToken).ConfigureAwait(false);
        facts.Revision = snapshot?.Revision ?? _snapshots.RevisionOf(request.Store);
        ChainJudge? judge = await _pipeline.RunAsync(facts, snapshot, null, cancellationToken).ConfigureAwait(false);
        if (snapshot is null)
        {
            return new AccessExplanation(facts, [], new CheckResult(CheckReason.Unavailable), [], null);
        }

        GrantSet grants = judge?.Grants ?? GrantSet.Empty;
        IEnumerable<ChainExplanation> chains = (facts.Examined ?? [])
            .OrderByDescending(c => ReferenceEquals(c.Leaf, facts.Leaf)).ThenByDescending(static c => c.Verdict.Holds).ThenBy(static c => c.Leaf.Index)
            .Select(c => new ChainExplanation(grants, c.Leaf, c.Verdict, ReferenceEquals(c.Leaf, facts.Leaf)));
        IEnumerable<CeilingExplanation> ceilings = (facts.Ceilings ?? []).Select(static c => new CeilingExplanation(c.Actor, c.Result));
        CheckResult relationship = _pipeline.Steps.Relationship(facts, snapshot, cancellationToken);
        return new AccessExplanation(facts, [.. chains], relationship, [.. ceilings], ProofOf(facts, snapshot, cancellationToken));
    }

    private Explanation? ProofOf(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (facts.Relation is not { } relation || facts.OnBehalfOf.IsDefault)
        {
            return null;
        }

        var question = new ExplainRequest { Store = facts.Request.Store, Resource = facts.Resource, Relation = relation, Subject = facts.OnBehalfOf, Context = facts.Context };
        return _checks.Explain(snapshot, question, facts.DecidedAt, _limits, cancellationToken);
    }

    private static AccessRequest RequestOf(ResourceListRequest request)
    {
        // A resource of the type, so that the rest of the request can be read before there is one.
        ObjectRef any;
        try
        {
            any = ObjectRef.Create(request.ResourceType, "any");
        }
        catch (Exception e) when (e is FormatException or ArgumentNullException)
        {
            throw new AccessRequestException(nameof(ResourceListRequest.ResourceType), "is not a type");
        }

        return new AccessRequest
        {
            Store = request.Store, Subject = request.Subject, Credential = request.Credential, Mode = request.Mode, Principal = request.Principal,
            OnBehalfOf = request.OnBehalfOf, Grants = request.Grants, Action = request.Action, Resource = any, Context = request.Context, ReadAfter = request.ReadAfter,
            Persona = request.Persona, Pack = request.Pack,
        };
    }

    private static CheckReason Undecided(CheckReason reason) => reason is CheckReason.NoPath or CheckReason.UnknownRelation ? CheckReason.Path : reason;

    /// <summary>Takes what the steps allow, and remembers why something may be missing.</summary>
    private static CheckReason Note<T>(DecisionFacts facts, T item, List<T> found, CheckReason reason)
    {
        if (facts.IsPermitted)
        {
            found.Add(item);
            return reason;
        }

        IReadOnlyList<string> codes = facts.Reasons;
        return reason != CheckReason.Path ? reason
            : codes.Contains(ReasonCodes.EvaluationLimit, StringComparer.Ordinal) ? CheckReason.EvaluationLimit
            : codes.Contains(ReasonCodes.ConditionIncomplete, StringComparer.Ordinal) ? CheckReason.ConditionIncomplete
            : codes.Any(ReasonCodes.IsAvailability) ? CheckReason.Unavailable
            : CheckReason.Path;
    }

    /// <summary>Whether a chain holds and all its actors have their ceilings.</summary>
    private CheckReason Verdict(DecisionFacts facts, ChainJudge judge, GrantNode leaf, CancellationToken cancellationToken)
    {
        ChainVerdict verdict = judge.Judge(leaf, facts.Action, facts.Resource);
        if (!verdict.Holds)
        {
            return verdict.Undecided;
        }

        for (GrantNode? node = leaf; node is not null; node = node.Parent)
        {
            if (_pipeline.Steps.Ceiling(facts, judge.Snapshot, node.Grant.Delegate, cancellationToken) is { Allowed: false } result)
            {
                return result.Reason;
            }
        }

        return CheckReason.Path;
    }
}
