using System.Collections.Immutable;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Delegation;

/// <summary>The part of a snapshot that holds the grants, dead ones included. Immutable.</summary>
internal sealed class GrantSet
{
    private readonly ImmutableDictionary<GrantId, GrantNode> _byId;
    private readonly ImmutableDictionary<(SubjectRef Delegate, SubjectRef OnBehalfOf), GrantList> _byEnds;
    private readonly ImmutableDictionary<SubjectRef, GrantList> _byDelegate;
    private readonly ImmutableDictionary<SubjectRef, GrantList> _byRoot;
    private readonly ImmutableDictionary<(SubjectRef Issuer, GrantId Parent), GrantList> _given;
    private readonly GrantList? _all;
    private readonly RevokedSet _revoked;
    private readonly ImmutableDictionary<GrantId, (SubjectRef By, DateTimeOffset At)> _revocations;

    private GrantSet(
        ImmutableDictionary<GrantId, GrantNode> byId,
        ImmutableDictionary<(SubjectRef, SubjectRef), GrantList> byEnds,
        ImmutableDictionary<SubjectRef, GrantList> byDelegate,
        ImmutableDictionary<SubjectRef, GrantList> byRoot,
        ImmutableDictionary<(SubjectRef, GrantId), GrantList> given,
        GrantList? all,
        RevokedSet revoked,
        ImmutableDictionary<GrantId, (SubjectRef, DateTimeOffset)> revocations)
    {
        _byId = byId;
        _byEnds = byEnds;
        _byDelegate = byDelegate;
        _byRoot = byRoot;
        _given = given;
        _all = all;
        _revoked = revoked;
        _revocations = revocations;
    }

    public static GrantSet Empty { get; } = new(
        ImmutableDictionary<GrantId, GrantNode>.Empty,
        ImmutableDictionary<(SubjectRef, SubjectRef), GrantList>.Empty,
        ImmutableDictionary<SubjectRef, GrantList>.Empty,
        ImmutableDictionary<SubjectRef, GrantList>.Empty,
        ImmutableDictionary<(SubjectRef, GrantId), GrantList>.Empty,
        null,
        RevokedSet.Empty,
        ImmutableDictionary<GrantId, (SubjectRef, DateTimeOffset)>.Empty);

    /// <summary>All grants in the order in which they were made.</summary>
    public IEnumerable<GrantNode> All => OldestFirst(_all);

    public GrantNode? Find(GrantId id) => id.IsDefault ? null : _byId.GetValueOrDefault(id);

    /// <summary>The grants to a delegate on behalf of somebody: the leaves of the only chains that can authorise him.</summary>
    public GrantList? Between(SubjectRef onBehalfOf, SubjectRef receiver) => _byEnds.GetValueOrDefault((receiver, onBehalfOf));

    /// <summary>The grants to a delegate, on whosever behalf.</summary>
    public GrantList? To(SubjectRef receiver) => _byDelegate.GetValueOrDefault(receiver);

    /// <summary>The grants on behalf of somebody, to whomever.</summary>
    public GrantList? OnBehalfOf(SubjectRef root) => _byRoot.GetValueOrDefault(root);

    /// <summary>The grants that an issuer gave under one parent, or at the root.</summary>
    public GrantList? GivenBy(SubjectRef issuer, GrantId? parent) => _given.GetValueOrDefault((issuer, parent ?? default));

    public bool IsRevoked(GrantNode node) => _revoked.Contains(node.Index);

    /// <summary>The grant as it stands now, with its revocation if there was one.</summary>
    public Grant Show(GrantNode node) => _revocations.TryGetValue(node.Grant.Id, out (SubjectRef By, DateTimeOffset At) revocation)
        ? node.Grant with { RevokedAt = revocation.At, RevokedBy = revocation.By }
        : node.Grant;

    /// <exception cref="FormatException">The grant is there already, its parent is not, or its chain is longer than any can be.</exception>
    public GrantSet With(Grant grant)
    {
        GrantNode? parent = null;
        if (grant.Parent is { } id && (parent = Find(id)) is null)
        {
            throw new FormatException("A grant names a parent that is not there.");
        }

        var node = new GrantNode(grant, parent, _byId.Count);
        if (_byId.ContainsKey(grant.Id) || node.Hops > DelegationLimits.MaxDepth)
        {
            throw new FormatException("A grant is there twice, or its chain is too long.");
        }

        return new GrantSet(
            _byId.Add(grant.Id, node),
            Add(_byEnds, (grant.Delegate, grant.OnBehalfOf), node),
            Add(_byDelegate, grant.Delegate, node),
            Add(_byRoot, grant.OnBehalfOf, node),
            Add(_given, (grant.Issuer, grant.Parent ?? default), node),
            GrantList.Add(_all, node),
            _revoked,
            _revocations);
    }

    /// <summary>The set in which a grant is revoked, and with it everything below; the first revocation stays.</summary>
    /// <exception cref="FormatException">There is no such grant.</exception>
    public GrantSet WithRevoked(GrantId id, SubjectRef by, DateTimeOffset at)
    {
        GrantNode node = Find(id) ?? throw new FormatException("A revocation names a grant that is not there.");
        return IsRevoked(node) ? this : new GrantSet(_byId, _byEnds, _byDelegate, _byRoot, _given, _all, _revoked.With(node.Index), _revocations.Add(id, (by, at)));
    }

    /// <summary>A list in the order in which its grants were made.</summary>
    public static IEnumerable<GrantNode> OldestFirst(GrantList? list)
    {
        var nodes = new Stack<GrantNode>();
        for (; list is not null; list = list.Older)
        {
            nodes.Push(list.Node);
        }

        return nodes;
    }

    private static ImmutableDictionary<TKey, GrantList> Add<TKey>(ImmutableDictionary<TKey, GrantList> lists, TKey key, GrantNode node)
        where TKey : notnull => lists.SetItem(key, GrantList.Add(lists.GetValueOrDefault(key), node));
}
