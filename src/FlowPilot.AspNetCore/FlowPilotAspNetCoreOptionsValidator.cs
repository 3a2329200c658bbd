using System.Buffers;
using FlowPilot.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace FlowPilot.AspNetCore;

/// <summary>Checks the options at start, so that a wrong one is never met by a request.</summary>
internal sealed class FlowPilotAspNetCoreOptionsValidator : IValidateOptions<FlowPilotAspNetCoreOptions>
{
    private const int MaxNamespace = 64;
    private const int MaxRealm = 128;

    private static readonly TimeSpan MaxClockSkew = TimeSpan.FromSeconds(60);

    private static readonly SearchValues<char> NamespaceChars =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    public ValidateOptionsResult Validate(string? name, FlowPilotAspNetCoreOptions options)
    {
        var faults = new List<string>();
        Require(options.Issuers.Count > 0, $"{nameof(options.Issuers)} is empty: at least one issuer is expected.");
        for (int i = 0; i < options.Issuers.Count; i++)
        {
            faults.AddRange(FaultsOf(options.Issuers[i]).Select(f => $"{nameof(options.Issuers)}[{i}].{f}"));
        }

        IssuerOptions[] issuers = [.. options.Issuers.OfType<IssuerOptions>()];
        foreach (string? twice in Twice(issuers.Select(static i => i.Issuer)))
        {
            Require(false, $"{nameof(options.Issuers)}: the issuer '{twice}' is there twice.");
        }

        foreach (string? twice in Twice(issuers.Select(static i => i.SubjectNamespace)))
        {
            Require(false, $"{nameof(options.Issuers)}: the subject namespace '{twice}' is there twice, so two issuers would speak for the same subjects.");
        }

        Require(options.ClockSkew >= TimeSpan.Zero && options.ClockSkew <= MaxClockSkew, $"{nameof(options.ClockSkew)} must be zero to {MaxClockSkew}.");
        Require(
            options.ProblemTypeBase is not null && Uri.TryCreate(options.ProblemTypeBase + "x", UriKind.Absolute, out _),
            $"{nameof(options.ProblemTypeBase)} is not the beginning of an absolute URI.");
        Require(
            options.Realm is { Length: >= 1 and <= MaxRealm } && options.Realm.All(static c => c is >= ' ' and < '\x7f' and not '"' and not '\\'),
            $"{nameof(options.Realm)} must be 1 to {MaxRealm} printable ASCII characters without quote and backslash.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Require(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }
    }

    private static IEnumerable<string> FaultsOf(IssuerOptions? issuer)
    {
        if (issuer is null)
        {
            return ["is null."];
        }

        return new (bool Holds, string Fault)[]
        {
            (IsIssuer(issuer.Issuer), $"{nameof(issuer.Issuer)} must be an absolute https URI, or http on a loopback host, without query and fragment."),
            (!string.IsNullOrWhiteSpace(issuer.Audience), $"{nameof(issuer.Audience)} is required."),
            (issuer.Keys is not null, $"{nameof(issuer.Keys)} is required."),
            (!issuer.Store.IsDefault, $"{nameof(issuer.Store)} is not set."),
            (
                issuer.SubjectNamespace is { Length: <= MaxNamespace } && !issuer.SubjectNamespace.AsSpan().ContainsAnyExcept(NamespaceChars),
                $"{nameof(issuer.SubjectNamespace)} must be at most {MaxNamespace} ASCII letters, digits, '_', '-' or '.'."),
            (!issuer.AgentClients.Any(string.IsNullOrWhiteSpace), $"{nameof(issuer.AgentClients)} holds an empty name."),
        }.Where(static r => !r.Holds).Select(static r => r.Fault);
    }

    // RFC 8414 section 2: https, no query, no fragment. Loopback is for development.
    private static bool IsIssuer(string? issuer) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out Uri? uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;

    private static IEnumerable<string?> Twice(IEnumerable<string?> values) =>
        values.GroupBy(static v => v, StringComparer.Ordinal).Where(static g => g.Skip(1).Any()).Select(static g => g.Key);
}
