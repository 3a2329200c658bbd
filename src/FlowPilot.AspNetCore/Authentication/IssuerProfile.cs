using System.Collections.Frozen;
using FlowPilot.Authz.Storage;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>An issuer as it was configured when the application started; later changes of the options change nothing.</summary>
internal sealed class IssuerProfile
{
    private IssuerProfile(IssuerOptions options, IEnumerable<IssuerOptions> all)
    {
        // not null: the options are validated before anything reads them
        Issuer = options.Issuer!;
        Audience = options.Audience!;
        Keys = options.Keys!;
        Store = options.Store;
        Prefix = PrefixOf(options);
        AgentClients = options.AgentClients.ToFrozenSet(StringComparer.Ordinal);
        TrustAct = options.TrustAct;
        ForeignPrefixes = Prefix.Length > 0 ? [] : [.. all.Select(PrefixOf).Where(static p => p.Length > 0)];
    }

    public string Issuer { get; }

    public string Audience { get; }

    public IIssuerKeySource Keys { get; }

    public StoreId Store { get; }

    /// <summary>What stands before each id of this issuer; empty for at most one issuer.</summary>
    public string Prefix { get; }

    /// <summary>How ids of the issuer without a prefix must not begin: otherwise it could speak as a subject of another.</summary>
    public IReadOnlyList<string> ForeignPrefixes { get; }

    public FrozenSet<string> AgentClients { get; }

    public bool TrustAct { get; }

    public static FrozenDictionary<string, IssuerProfile> Of(FlowPilotAspNetCoreOptions options)
    {
        IssuerOptions[] all = [.. options.Issuers];
        return all.Select(o => new IssuerProfile(o, all)).ToFrozenDictionary(static p => p.Issuer, StringComparer.Ordinal);
    }

    // '|' cannot stand in a namespace, so an id is read back in one way only.
    private static string PrefixOf(IssuerOptions options) => options.SubjectNamespace.Length == 0 ? string.Empty : options.SubjectNamespace + "|";
}
