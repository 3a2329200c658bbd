using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using FlowPilot.Authz.Policies.Packs;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Policies.Yaml;

namespace FlowPilot.Authz.Policies;

/// <summary>A compiled pack: titles of personas, attributes, and for each action the gates that must hold.</summary>
/// <remarks>Immutable; safe for concurrent use. The format is in the reference, its JSON Schema beside it.</remarks>
public sealed class PolicyPack
{
    private readonly PackContent _content;

    private PolicyPack(PackContent content, string hash)
    {
        _content = content;
        Hash = hash;
        PlainAllow = new PolicyResult(this, [], [], []);
        Actions = [.. content.Actions.Values.Select(static a => new PolicyAction { Name = a.Name, Relation = a.Relation })];
    }

    /// <summary>Gets the name.</summary>
    public string Name => _content.Name;

    /// <summary>Gets the version, a text that the pack's author keeps.</summary>
    public string Version => _content.Version;

    /// <summary>Gets the SHA-256 of the text in UTF-8, as 64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Gets the actions, in the order of the text.</summary>
    public IReadOnlyList<PolicyAction> Actions { get; }

    /// <summary>Gets the titles of personas with their attributes; while the pack is in force, personas may have them.</summary>
    public IReadOnlyList<PersonaTitle> PersonaTitles => _content.Titles;

    /// <summary>Gets what the text came to.</summary>
    internal PackContent Content => _content;

    /// <summary>Gets the result of an allow that obliges to nothing.</summary>
    internal PolicyResult PlainAllow { get; }

    /// <summary>Reads and compiles a pack.</summary>
    /// <param name="text">The text, YAML.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="PolicyPackException">The text has errors; all of them are in it.</exception>
    public static PolicyPack Parse(string text) => TryParse(text, out PolicyPack? pack, out IReadOnlyList<PolicyError> errors) ? pack : throw new PolicyPackException(errors);

    /// <summary>Reads and compiles a pack.</summary>
    /// <param name="text">The text, YAML.</param>
    /// <param name="pack">The pack, if the text has no errors.</param>
    /// <param name="errors">The errors in the order of their place.</param>
    /// <returns><see langword="true"/> if the text has no errors.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out PolicyPack? pack, out IReadOnlyList<PolicyError> errors)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new YamlErrors();
        PackContent? content = YamlReader.Read(text, found) is { } root ? new PackReader(root, found).Read() : null;
        errors = found.ToList();
        pack = content is null || found.Any ? null : new PolicyPack(content, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        return pack is not null;
    }

    /// <summary>
    /// Evaluates the pack on facts. Whatever is unknown, missing, malformed or comes to no value is a denial, and no gate allows what chain,
    /// relationship and ceilings refuse.
    /// </summary>
    /// <param name="facts">The facts.</param>
    /// <param name="dryRun">Whether <see cref="PolicyResult.Failures"/> is to hold all failing gates, not only the first of each chain. The reasons are the same.</param>
    /// <returns>The result.</returns>
    public PolicyResult Evaluate(PolicyFacts facts, bool dryRun = false)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!_content.Actions.TryGetValue(facts.Action, out PackAction? action))
        {
            return Refuse(PolicyReasons.InvalidAction);
        }

        if (action.Relation is not null && facts.Owner is null)
        {
            return Refuse(PolicyReasons.PersonaFetchFailed);
        }

        var sources = new PackSources(facts.Resource.Type, facts.ResourceAttributes, PackSources.Of(facts.Principal), PackSources.Of(facts.Owner), facts.RequestAttributes);
        return sources.FaultOf(_content, action) is { } fault ? Refuse(fault) : PackEvaluation.Run(this, action, PackQuestion.Of(facts), dryRun);
    }

    private PolicyResult Refuse(string reason) => new(this, [reason], [], []);
}
