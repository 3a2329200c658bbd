using System.Collections.Frozen;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies.Personas;

namespace FlowPilot.Authz.Policies;

/// <summary>The packs in force. They are replaced all together, or, where one of the new ones has an error, not at all.</summary>
/// <remarks>Safe for concurrent use: whoever holds a pack keeps it, and whoever asks next gets the new one.</remarks>
public sealed class PolicyPacks
{
    private volatile FrozenDictionary<string, PolicyPack> _packs = FrozenDictionary<string, PolicyPack>.Empty;
    private volatile bool _judgeActions;
    private string[] _named = [];

    /// <summary>Puts packs in force from the start.</summary>
    /// <exception cref="PolicyPackException">A pack has an error, or the options name one that is not among them.</exception>
    internal static PolicyPacks Of(AuthzOptions options)
    {
        var packs = new PolicyPacks { _named = [.. options.Packs.Values.Append(options.DefaultPack).OfType<string>().Distinct(StringComparer.Ordinal)] };
        packs.Replace([.. options.PolicyPacks]);
        return packs;
    }

    /// <summary>Puts one pack in force, or none.</summary>
    internal static PolicyPacks Of(PolicyPack? pack)
    {
        var packs = new PolicyPacks();
        if (pack is not null)
        {
            packs._packs = FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create(pack.Name, pack)], StringComparer.Ordinal);
            packs._judgeActions = true;
        }

        return packs;
    }

    /// <summary>Gets the packs in force, by name.</summary>
    public IReadOnlyDictionary<string, PolicyPack> Current => _packs;

    /// <summary>Gets a value indicating whether actions are for packs to judge: where any has been in force, taking it away opens nothing.</summary>
    internal bool JudgeActions => _judgeActions;

    /// <summary>Gives the packs as they are now, for questions that belong together: whoever replaces the packs does not change these.</summary>
    internal PolicyPacks AtOnce() => new() { _packs = _packs, _judgeActions = _judgeActions };

    /// <summary>Finds a pack in force.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The pack, or <see langword="null"/>.</returns>
    public PolicyPack? Find(string name) => _packs.GetValueOrDefault(name);

    /// <summary>Compiles packs and puts them in force instead of those that are.</summary>
    /// <param name="files">The packs, all of them.</param>
    /// <exception cref="PolicyPackException">
    /// One has an error, two have one name, or one that the options name is not among them; the errors of all are in it. The old ones stay in force.
    /// </exception>
    /// <remarks>Where packs have been in force, each action needs one, also when all were taken away: it does not become a question about a relation.</remarks>
    public void Replace(IReadOnlyList<PolicyPackFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var errors = new List<PolicyError>();
        var packs = new Dictionary<string, PolicyPack>(StringComparer.Ordinal);
        foreach (PolicyPackFile file in files)
        {
            if (!PolicyPack.TryParse(file.Text, out PolicyPack? pack, out IReadOnlyList<PolicyError> found))
            {
                errors.AddRange(found.Select(e => e with { File = file.Path }));
            }
            else if (!packs.TryAdd(pack.Name, pack))
            {
                errors.Add(new PolicyError { Line = 1, Column = 1, Code = "duplicate", Message = $"another pack has the name '{pack.Name}'", File = file.Path });
            }
        }

        // A persona of a title has the attributes of all packs that declare it, so that they may not differ in one.
        errors.AddRange(PersonaTitles.FaultsOf(packs.Values.SelectMany(static p => p.PersonaTitles))
            .Select(static f => new PolicyError { Line = 1, Column = 1, Code = "attribute", Message = f }));

        // One that has errors is there, and is not reported once more.
        if (errors.Count == 0)
        {
            errors.AddRange(_named.Where(n => !packs.ContainsKey(n)).Select(static n => new PolicyError
            {
                Line = 1, Column = 1, Code = "unknown-name", Message = $"the options name the pack {ForeignText.Quote(n)}, and there is none of that name",
            }));
        }

        _judgeActions |= errors.Count == 0 && packs.Count > 0;
        _packs = errors.Count == 0 ? packs.ToFrozenDictionary(StringComparer.Ordinal) : throw new PolicyPackException(errors);
    }
}
