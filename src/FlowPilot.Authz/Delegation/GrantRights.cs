using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>
/// Who may see, ask about and revoke a grant: its issuer, its delegate, the issuers above, and for a selector by object the administrators
/// of all its objects. Nobody else learns that it exists.
/// </summary>
/// <remarks>For one question over one snapshot; for one thread.</remarks>
internal sealed class GrantRights
{
    /// <summary>The relation of a resource that makes an administrator of the grants for it; a type without it has none.</summary>
    public const string CanManageGrants = "can_manage_grants";

    private readonly StoreId _store;
    private readonly SubjectRef _caller;
    private readonly StoreSnapshot _snapshot;
    private readonly SnapshotChecks _checks;
    private readonly CheckLimits _limits;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<ObjectRef, bool> _administered = [];

    public GrantRights(StoreId store, SubjectRef caller, StoreSnapshot snapshot, SnapshotChecks checks, CheckLimits limits, DateTimeOffset now)
    {
        _store = store;
        _caller = caller;
        _snapshot = snapshot;
        _checks = checks;
        _limits = limits;
        _now = now;
    }

    public bool Has(GrantNode node)
    {
        if (node.Grant.Delegate == _caller)
        {
            return true;
        }

        for (GrantNode? link = node; link is not null; link = link.Parent)
        {
            if (link.Grant.Issuer == _caller)
            {
                return true;
            }
        }

        IReadOnlyList<ObjectRef> objects = node.Grant.Resources.Objects;
        return objects.Count > 0 && objects.All(Administers);
    }

    // Whatever cannot be decided is no right.
    private bool Administers(ObjectRef resource)
    {
        if (!_administered.TryGetValue(resource, out bool allowed))
        {
            var question = new CheckRequest(resource, CanManageGrants, _caller) { Store = _store };
            allowed = _checks.Check(_snapshot, question, _now, _limits, CancellationToken.None).Allowed;
            _administered.Add(resource, allowed);
        }

        return allowed;
    }
}
