using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Policies.Personas;

/// <summary>The titles that are declared. Immutable; safe for concurrent use.</summary>
internal sealed class PersonaTitles
{
    private readonly FrozenDictionary<string, (PersonaOnboarding Onboarding, AttributeSchema Attributes)> _titles;

    public PersonaTitles(IOptions<AuthzOptions> options)
    {
        // The options were validated when their value was read: there are no faults and no title is there twice.
        _titles = options.Value.PersonaTitles.ToFrozenDictionary(static t => t.Title, static t => (t.Onboarding, new AttributeSchema(RulesOf(t, []))), StringComparer.Ordinal);
    }

    /// <summary>Says what is wrong with declarations, all at once.</summary>
    public static IReadOnlyList<string> FaultsOf(IEnumerable<PersonaTitle> titles)
    {
        var faults = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (PersonaTitle title in titles)
        {
            if (Internal.Identifiers.FaultOfRelation(title.Title) is not null)
            {
                faults.Add("a title is not a name");
            }
            else if (!seen.Add(title.Title))
            {
                faults.Add($"the title '{title.Title}' is declared twice");
            }

            if (!Enum.IsDefined(title.Onboarding))
            {
                faults.Add($"the title '{title.Title}' has an unknown onboarding");
            }

            RulesOf(title, faults);
        }

        return faults;
    }

    public bool TryFind(string title, out PersonaOnboarding onboarding, out AttributeSchema attributes)
    {
        bool found = _titles.TryGetValue(title, out (PersonaOnboarding Onboarding, AttributeSchema Attributes) entry);
        (onboarding, attributes) = found ? entry : (PersonaOnboarding.Approved, new AttributeSchema([]));
        return found;
    }

    private static List<AttributeRule> RulesOf(PersonaTitle title, List<string> faults)
    {
        var rules = new List<AttributeRule>();
        foreach (AttributeDefinition definition in title.Attributes)
        {
            if (AttributeRule.TryCreate(definition, out string fault) is not { } rule)
            {
                faults.Add(fault);
            }
            else if (rules.Exists(r => r.Name == rule.Name))
            {
                faults.Add($"the title '{title.Title}' has the attribute '{rule.Name}' twice");
            }
            else
            {
                rules.Add(rule);
            }
        }

        return rules;
    }
}
