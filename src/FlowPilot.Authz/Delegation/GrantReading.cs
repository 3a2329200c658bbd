namespace FlowPilot.Authz.Delegation;

/// <summary>The grants of a store at one instant. Immutable; safe for concurrent use.</summary>
public sealed class GrantReading
{
    internal GrantReading(GrantSet set) => Set = set;

    internal GrantSet Set { get; }

    /// <summary>Makes a reading of grants.</summary>
    /// <param name="grants">The grants, each behind its parent; one that has <see cref="Grant.RevokedAt"/> is revoked, and with it all below.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="FormatException">A grant is there twice, names a parent that does not stand before it, or has a chain that is too long.</exception>
    public static GrantReading Of(IEnumerable<Grant> grants)
    {
        ArgumentNullException.ThrowIfNull(grants);
        GrantSet set = GrantSet.Empty;
        foreach (Grant grant in grants)
        {
            set = set.With(grant);
            set = grant.RevokedAt is { } at ? set.WithRevoked(grant.Id, grant.RevokedBy ?? grant.Issuer, at) : set;
        }

        return new GrantReading(set);
    }
}
