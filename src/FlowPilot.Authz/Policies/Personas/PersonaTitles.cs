using System.Collections.Frozen;
using FlowPilot.Authz.Internal;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Policies.Personas;

/// <summary>
/// The titles that are declared, each perhaps by several packs: its personas then have the attributes of all, and where one wants approval
/// there is approval. Those of the packs in force are declared too. Safe for concurrent use.
/// </summary>
internal sealed class PersonaTitles
{
    private readonly IReadOnlyList<PersonaTitle> _ofOptions;
    private readonly PolicyPacks _packs;
    private volatile Declared _declared;

    public PersonaTitles(IOptions<AuthzOptions> options, PolicyPacks packs)
    {
        _ofOptions = [.. options.Value.PersonaTitles];
        _packs = packs;
        _declared = Declare();
    }

    /// <summary>Says what is wrong with declarations, all at once.</summary>
    public static IReadOnlyList<string> FaultsOf(IEnumerable<PersonaTitle> titles)
    {
        var faults = new List<string>();
        foreach (IGrouping<string, PersonaTitle> title in titles.GroupBy(static t => t.Title ?? "", StringComparer.Ordinal))
        {
            if (Identifiers.FaultOfRelation(title.Key) is not null)
            {
                faults.Add($"the title {ForeignText.Quote(title.Key)} is not a name");
            }

            if (title.Any(static t => !Enum.IsDefined(t.Onboarding)))
            {
                faults.Add($"the title {ForeignText.Quote(title.Key)} has an unknown onboarding");
            }

            RulesOf(title.Key, title, faults);
        }

        return faults;
    }

    public bool TryFind(string title, out PersonaOnboarding onboarding, out AttributeSchema attributes)
    {
        Declared declared = _declared;
        if (!ReferenceEquals(declared.Packs, _packs.Current))
        {
            _declared = declared = Declare();
        }

        bool found = declared.Titles.TryGetValue(title, out (PersonaOnboarding Onboarding, AttributeSchema Attributes) entry);
        (onboarding, attributes) = found ? entry : (PersonaOnboarding.Approved, new AttributeSchema([]));
        return found;
    }

    // Options and packs were each found to be without faults; where they differ, what the options say counts.
    private Declared Declare()
    {
        IReadOnlyDictionary<string, PolicyPack> packs = _packs.Current;
        return new Declared(
            packs,
            _ofOptions.Concat(packs.Values.OrderBy(static p => p.Name, StringComparer.Ordinal).SelectMany(static p => p.PersonaTitles)).GroupBy(static t => t.Title, StringComparer.Ordinal)
                .ToFrozenDictionary(static g => g.Key, static g => (g.Min(static t => t.Onboarding), new AttributeSchema(RulesOf(g.Key, g, []))), StringComparer.Ordinal));
    }

    private static List<AttributeRule> RulesOf(string title, IEnumerable<PersonaTitle> declarations, List<string> faults)
    {
        var rules = new List<AttributeRule>();
        foreach (AttributeDefinition definition in declarations.SelectMany(static d => d.Attributes))
        {
            if (AttributeRule.TryCreate(definition, out string fault) is not { } rule)
            {
                faults.Add(fault);
            }
            else if (rules.Find(r => r.Name == rule.Name) is not { } other)
            {
                rules.Add(rule);
            }
            else if (other.Definition != rule.Definition)
            {
                faults.Add($"the title {ForeignText.Quote(title)} has the attribute {ForeignText.Quote(rule.Name)} twice, and not alike");
            }
        }

        return rules;
    }

    private sealed record Declared(
        IReadOnlyDictionary<string, PolicyPack> Packs, FrozenDictionary<string, (PersonaOnboarding Onboarding, AttributeSchema Attributes)> Titles);
}
