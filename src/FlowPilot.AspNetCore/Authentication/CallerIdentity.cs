using System.Security.Claims;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>The pair that names the subject of a token, to compare it with the identities of <c>HttpContext.User</c>.</summary>
internal sealed record CallerIdentity(string Issuer, string Subject)
{
    public const string IssuerClaim = "iss";
    public const string SubjectClaim = "sub";

    /// <summary>
    /// Compares with the authenticated identities of a user: none of them is this one, all of them are, or somebody else is among them. An
    /// identity that does not say whose it is counts as somebody else's.
    /// </summary>
    public CallerMatch Match(ClaimsPrincipal user)
    {
        bool own = false, other = false;
        foreach (ClaimsIdentity identity in user.Identities.Where(static i => i.IsAuthenticated))
        {
            bool same = Single(identity, IssuerClaim) == Issuer && Single(identity, SubjectClaim) == Subject;
            own |= same;
            other |= !same;
        }

        return !own ? CallerMatch.None : other ? CallerMatch.Conflict : CallerMatch.Same;
    }

    private static string? Single(ClaimsIdentity identity, string type)
    {
        using IEnumerator<Claim> claims = identity.FindAll(type).GetEnumerator();
        string? value = claims.MoveNext() ? claims.Current.Value : null;
        return claims.MoveNext() ? null : value;
    }
}
