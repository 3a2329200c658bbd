namespace FlowPilot.Benchmarks.Authz;

/// <summary>The travel pack's <c>execute</c> as one would write it by hand over dictionaries: no pack, no CEL, no snapshot, no log.</summary>
internal sealed class NaiveTravel
{
    private static readonly Dictionary<string, (string[] Actions, string[] ForOthers)> Titles = new(StringComparer.Ordinal)
    {
        ["traveler"] = (["read", "create", "update", "execute", "delete"], ["read"]),
        ["travel-agent"] = (["read", "create", "update", "execute", "delete"], ["read", "update", "execute", "delete"]),
    };

    public HashSet<(string Resource, string Relation, string Subject)> Tuples { get; } = [];

    public Dictionary<string, NaiveTravelGrant> Grants { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<string>> GrantsByDelegate { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Subject, string Title, string Circle), NaivePersona> Personas { get; } = [];

    public Dictionary<string, NaiveItem> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>Decides; an allow has no reasons.</summary>
    public List<string> Decide(string subject, string onBehalfOf, string title, string circle, string action, string resource, DateTimeOffset now)
    {
        var reasons = new List<string>();
        if (!Items.TryGetValue(resource, out NaiveItem? item))
        {
            reasons.Add("authz.persona_fetch_failed");
            return reasons;
        }

        string? principal = PrincipalOf(subject, onBehalfOf, action, resource, now);
        bool authorised = principal is not null && onBehalfOf == item.Owner && Tuples.Contains((resource, "owner", onBehalfOf));
        NaivePersona? actor = Personas.GetValueOrDefault((principal ?? subject, title, circle));
        NaivePersona? owner = Personas.GetValueOrDefault((item.Owner, item.Title, item.Circle));
        bool isListed = Titles.TryGetValue(title, out (string[] Actions, string[] ForOthers) rights) && rights.Actions.Contains(action);
        bool matches = principal == item.Owner ? title == item.Title && circle == item.Circle : rights.ForOthers?.Contains(action) == true;
        string? first = !isListed ? "auto_book.action_not_allowed_for_persona"
            : !authorised ? "auto_book.unauthorized_principal"
            : !matches ? "auto_book.persona_mismatch"
            : !IsValid(actor, now) || !IsValid(owner, now) ? "auto_book.persona_invalid"
            : null;
        string? second = !authorised ? null
            : owner is not { Consent: true } ? "auto_book.no_consent"
            : item.Risk > owner.RiskLevel ? "auto_book.airline_risk_too_high"
            : item.Price > owner.Price ? "auto_book.cost_limit_exceeded"
            : item.Departure - now < owner.LeadTime ? "auto_book.insufficient_advance_notice"
            : null;
        if (first is not null)
        {
            reasons.Add(first);
        }

        if (second is not null)
        {
            reasons.Add(second);
        }

        return reasons;
    }

    private static bool IsValid(NaivePersona? persona, DateTimeOffset now) => persona is { Active: true } && persona.From <= now && now <= persona.Till;

    /// <summary>The person nearest to the leaf of a chain that holds.</summary>
    private string? PrincipalOf(string subject, string onBehalfOf, string action, string resource, DateTimeOffset now)
    {
        foreach (string leaf in GrantsByDelegate.GetValueOrDefault(subject) ?? [])
        {
            string? principal = null;
            string? expected = subject;
            bool holds = true;
            for (string? id = leaf; id is not null && holds;)
            {
                NaiveTravelGrant grant = Grants[id];
                holds = grant.Delegate == expected && !grant.Revoked && now < grant.ExpiresAt && grant.Actions.Contains(action)
                    && resource.StartsWith(grant.Type, StringComparison.Ordinal) && grant.OnBehalfOf == onBehalfOf;
                principal ??= grant.Delegate.StartsWith("user:", StringComparison.Ordinal) ? grant.Delegate : null;
                expected = grant.Issuer;
                id = grant.Parent;
            }

            if (holds && expected == onBehalfOf)
            {
                return principal ?? onBehalfOf;
            }
        }

        return null;
    }
}
