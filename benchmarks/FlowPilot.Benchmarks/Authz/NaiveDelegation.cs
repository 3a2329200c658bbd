namespace FlowPilot.Benchmarks.Authz;

/// <summary>The chain check that goes with <see cref="NaiveGrant"/>: from the leaf upward by id, each link by the formula.</summary>
internal sealed class NaiveDelegation
{
    private readonly Dictionary<string, NaiveGrant> _grants;
    private readonly NaiveChecker _checker;

    public NaiveDelegation(IEnumerable<NaiveGrant> grants, NaiveChecker checker)
    {
        _grants = grants.ToDictionary(static g => g.Id, StringComparer.Ordinal);
        _checker = checker;
    }

    /// <summary>Whether the chain that ends at a grant covers the action on the resource.</summary>
    public bool Holds(string leaf, string root, string action, string resource, DateTimeOffset now)
    {
        string? id = leaf;
        string? receiver = null;
        while (id is not null)
        {
            if (!_grants.TryGetValue(id, out NaiveGrant? grant) || grant.Revoked || now >= grant.ExpiresAt || (receiver is not null && grant.Delegate != receiver)
                || !grant.Actions.Contains(action) || !Selects(grant, resource))
            {
                return false;
            }

            receiver = grant.Issuer;
            id = grant.Parent;
        }

        return receiver == root;
    }

    private bool Selects(NaiveGrant grant, string resource) =>
        (grant.Type is not null && resource.StartsWith(grant.Type + ":", StringComparison.Ordinal))
        || grant.Objects.Contains(resource)
        || (grant.Under is not null && _checker.Check(resource, "within", grant.Under));
}
