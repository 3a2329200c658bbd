using System.Collections.Immutable;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Delegation;

/// <summary>The part of a snapshot that holds the grants, dead ones included.</summary>
internal sealed class GrantSet
{
    private readonly ImmutableDictionary<GrantId, Grant> _byId;
    private readonly ImmutableDictionary<SubjectRef, ImmutableList<GrantId>> _byDelegate;
    private readonly ImmutableList<GrantId> _inOrder;

    private GrantSet(
        ImmutableDictionary<GrantId, Grant> byId,
        ImmutableDictionary<SubjectRef, ImmutableList<GrantId>> byDelegate,
        ImmutableList<GrantId> inOrder)
    {
        _byId = byId;
        _byDelegate = byDelegate;
        _inOrder = inOrder;
    }

    public static GrantSet Empty { get; } = new(
        ImmutableDictionary<GrantId, Grant>.Empty, ImmutableDictionary<SubjectRef, ImmutableList<GrantId>>.Empty, []);

    public IEnumerable<Grant> All => _inOrder.Select(id => _byId[id]);

    public Grant? Find(GrantId id) => id.IsDefault ? null : _byId.GetValueOrDefault(id);

    public IEnumerable<Grant> To(SubjectRef subject) =>
        _byDelegate.TryGetValue(subject, out ImmutableList<GrantId>? ids) ? ids.Select(id => _byId[id]) : [];

    /// <summary>The grant and everything above it, the root first; <see langword="null"/> if a parent is unknown.</summary>
    public IReadOnlyList<Grant>? Lineage(Grant leaf)
    {
        var chain = new List<Grant> { leaf };
        while (chain[^1].Parent is { } parent)
        {
            Grant? above = Find(parent);

            // A parent exists before its child and never changes, so a cycle cannot be written; the bound is for a log that was tampered with.
            if (above is null || chain.Count > DelegationLimits.MaxDepth)
            {
                return null;
            }

            chain.Add(above);
        }

        chain.Reverse();
        return chain;
    }

    public GrantSet With(Grant grant) => new(
        _byId.Add(grant.Id, grant),
        _byDelegate.SetItem(grant.Delegate, (_byDelegate.GetValueOrDefault(grant.Delegate) ?? []).Add(grant.Id)),
        _inOrder.Add(grant.Id));

    public GrantSet WithRevoked(GrantId id, SubjectRef by, DateTimeOffset at) =>
        Find(id) is { RevokedAt: null } grant ? new(_byId.SetItem(id, grant with { RevokedAt = at, RevokedBy = by }), _byDelegate, _inOrder) : this;
}
