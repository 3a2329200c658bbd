using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies.Personas;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz;

/// <summary>Checks the options at start, so that a wrong one is never met by a request.</summary>
internal sealed class AuthzOptionsValidator : IValidateOptions<AuthzOptions>
{
    private const int PseudonymKeyLength = 32;

    public ValidateOptionsResult Validate(string? name, AuthzOptions options)
    {
        var faults = new List<string>();
        Require(options.PseudonymKey.Length == PseudonymKeyLength, $"{nameof(AuthzOptions.PseudonymKey)} is required: {PseudonymKeyLength} random bytes.");
        Require(
            options.PseudonymKey.Length != PseudonymKeyLength || options.PseudonymKey.Span.ContainsAnyExcept(options.PseudonymKey.Span[0]),
            $"{nameof(AuthzOptions.PseudonymKey)} is one byte repeated; random bytes are expected.");
        Within(options.DecisionLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(AuthzOptions.DecisionLifetime));
        Within(options.MaxGrantLifetime, TimeSpan.FromTicks(1), TimeSpan.FromDays(3650), nameof(AuthzOptions.MaxGrantLifetime));
        Within(options.DefaultGrantLifetime, TimeSpan.FromTicks(1), options.MaxGrantLifetime, nameof(AuthzOptions.DefaultGrantLifetime));
        Within(options.MaxStaleness, TimeSpan.Zero, TimeSpan.FromMinutes(5), nameof(AuthzOptions.MaxStaleness));
        Within(options.DecisionLogMaxWait, TimeSpan.Zero, TimeSpan.FromMinutes(1), nameof(AuthzOptions.DecisionLogMaxWait));
        Require(
            options.MaxDelegationDepth is >= 1 and <= Delegation.DelegationLimits.MaxDepth,
            $"{nameof(AuthzOptions.MaxDelegationDepth)} must be 1 to {Delegation.DelegationLimits.MaxDepth}.");
        Require(options.MaxDelegationFanOut is >= 1 and <= 100_000, $"{nameof(AuthzOptions.MaxDelegationFanOut)} must be 1 to 100,000.");
        Require(options.MaxDelegationChains is >= 1 and <= 100_000, $"{nameof(AuthzOptions.MaxDelegationChains)} must be 1 to 100,000.");
        Require(options.MaxEvaluationWork is >= 1 and <= 100_000_000, $"{nameof(AuthzOptions.MaxEvaluationWork)} must be 1 to 100,000,000.");
        Require(options.MaxListWork is >= 1 and <= 1_000_000_000, $"{nameof(AuthzOptions.MaxListWork)} must be 1 to 1,000,000,000.");
        Require(options.MaxEvaluationDepth is >= 1 and <= 1_000, $"{nameof(AuthzOptions.MaxEvaluationDepth)} must be 1 to 1,000.");
        Require(options.KeptSnapshots is >= 1 and <= 1_024, $"{nameof(AuthzOptions.KeptSnapshots)} must be 1 to 1,024.");
        Require(options.MaxTransactionSize is >= 1 and <= 1_000_000, $"{nameof(AuthzOptions.MaxTransactionSize)} must be 1 to 1,000,000.");
        Require(
            options.DecisionLogNode is { Length: >= 1 and <= 32 } && options.DecisionLogNode.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_'),
            $"{nameof(AuthzOptions.DecisionLogNode)} must be 1 to 32 ASCII letters, digits or '_'.");
        Require(Enum.IsDefined(options.DecisionLogMode), $"{nameof(AuthzOptions.DecisionLogMode)} is unknown.");
        Within(options.CaptureRetention, TimeSpan.FromHours(1), TimeSpan.FromDays(3_650), nameof(AuthzOptions.CaptureRetention));
        Require(options.CaptureDirectory is null or { Length: > 0 }, $"{nameof(AuthzOptions.CaptureDirectory)} is empty.");
        Require(options.DecisionLogDirectory is null or { Length: > 0 }, $"{nameof(AuthzOptions.DecisionLogDirectory)} is empty.");
        Require(options.MaxPersonas is >= 1 and <= 100, $"{nameof(AuthzOptions.MaxPersonas)} must be 1 to 100.");
        Require(options.PersonaRegistry is not { IsDefault: true }, $"{nameof(AuthzOptions.PersonaRegistry)} is not set to an object.");
        foreach (string fault in PersonaTitles.FaultsOf(options.PersonaTitles))
        {
            Require(false, $"{nameof(AuthzOptions.PersonaTitles)}: {fault}.");
        }

        foreach (string type in options.PersonTypes)
        {
            Require(Identifiers.FaultOfType(type) is null, $"{nameof(AuthzOptions.PersonTypes)} holds what is not a type.");
        }

        foreach (string action in options.DelegableActions.Concat(options.DefaultGrantActions).Concat(options.ActionScopes.Keys))
        {
            Require(Identifiers.FaultOfRelation(action) is null, "An action in the options is not a name.");
        }

        foreach (string action in options.DefaultGrantActions.Where(a => !options.DelegableActions.Contains(a)))
        {
            Require(false, $"{nameof(AuthzOptions.DefaultGrantActions)} names '{action}', which {nameof(AuthzOptions.DelegableActions)} does not.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Require(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }

        void Within(TimeSpan value, TimeSpan min, TimeSpan max, string member) => Require(value >= min && value <= max, $"{member} must be {min} to {max}.");
    }
}
