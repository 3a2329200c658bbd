using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Delegation;

/// <summary>Reads the terms of a request for a grant: what is named, what is taken from the parent, and what the options say otherwise.</summary>
internal sealed class GrantTerms
{
    private readonly AuthzOptions _options;
    private readonly DelegableActions _delegable;

    public GrantTerms(AuthzOptions options, DelegableActions delegable)
    {
        _options = options;
        _delegable = delegable;
    }

    public static GrantCeiling[] CeilingsOf(GrantRequest request, Grant? parent)
    {
        GrantCeiling[] ceilings = [.. (request.Ceilings ?? parent?.Ceilings ?? []).OrderBy(static c => c.Name, StringComparer.Ordinal)];
        if (ceilings.Length > DelegationLimits.MaxCeilings || ceilings.Any(static c => c.Name is null || c.Max < 0))
        {
            throw Invalid(nameof(GrantRequest.Ceilings), $"at most {DelegationLimits.MaxCeilings} ceilings are expected, each with a name and not below zero");
        }

        return ceilings.DistinctBy(static c => c.Name, StringComparer.Ordinal).Count() == ceilings.Length
            ? ceilings
            : throw Invalid(nameof(GrantRequest.Ceilings), "a name is there twice");
    }

    public string[] ActionsOf(GrantRequest request)
    {
        IEnumerable<string> named = request.Actions ?? [.. _options.DefaultGrantActions];
        string[] actions = [.. named.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (actions.Length is 0 or > DelegationLimits.MaxActions)
        {
            throw Invalid(nameof(GrantRequest.Actions), $"1 to {DelegationLimits.MaxActions} actions are expected");
        }

        foreach (string action in actions)
        {
            if (Identifiers.FaultOfRelation(action) is { } fault)
            {
                throw Invalid(nameof(GrantRequest.Actions), fault);
            }

            if (!_delegable.Contains(action))
            {
                throw new GrantException(
                    GrantReasons.ActionNotDelegable,
                    nameof(GrantRequest.Actions),
                    _delegable.All.Count == 0
                        ? $"no action is delegable, because {nameof(AuthzOptions)}.{nameof(AuthzOptions.DelegableActions)} is empty and no policy pack has any"
                        : $"the action '{action}' is not delegable");
            }
        }

        return actions;
    }

    public DateTimeOffset ExpiryOf(GrantRequest request, Grant? parent, DateTimeOffset now)
    {
        if (request.Lifetime is not null && request.ExpiresAt is not null)
        {
            throw Invalid(nameof(GrantRequest.Lifetime), "a lifetime and an end cannot both be named");
        }

        TimeSpan? named = request.Lifetime ?? (request.ExpiresAt - now);
        if (named is { } lifetime)
        {
            return lifetime > TimeSpan.Zero && lifetime <= _options.MaxGrantLifetime
                ? request.ExpiresAt?.ToUniversalTime() ?? now + lifetime
                : throw Invalid(
                    request.Lifetime is null ? nameof(GrantRequest.ExpiresAt) : nameof(GrantRequest.Lifetime),
                    $"the lifetime must be above zero and at most {_options.MaxGrantLifetime.TotalDays:0.##} days");
        }

        DateTimeOffset byDefault = now + _options.DefaultGrantLifetime;
        return parent is not null && parent.ExpiresAt < byDefault ? parent.ExpiresAt : byDefault;
    }

    public int DepthOf(GrantRequest request, Grant? parent)
    {
        if (request.RemainingDepth is not { } depth)
        {
            return parent is null ? _options.MaxDelegationDepth - 1 : Math.Max(0, parent.RemainingDepth - 1);
        }

        return depth >= 0 && depth < _options.MaxDelegationDepth
            ? depth
            : throw Invalid(nameof(GrantRequest.RemainingDepth), $"0 to {_options.MaxDelegationDepth - 1} is expected");
    }

    /// <summary>The persona, and whose it is: the delegate's if that is a person, otherwise the issuer's.</summary>
    public PersonaRef? PersonaOf(GrantRequest request, SubjectRef receiver)
    {
        if (request.Persona is not { } persona)
        {
            return null;
        }

        SubjectRef bound = _options.PersonTypes.Contains(receiver.Type) ? receiver : request.Issuer;
        bool complete = persona.Title is { Length: > 0 } title && IsText(title) && persona.Circle is { Length: > 0 } circle && IsText(circle);
        return !_options.PersonTypes.Contains(bound.Type) ? throw Invalid(nameof(GrantRequest.Persona), "neither the delegate nor the issuer is a person")
            : !complete ? throw Invalid(nameof(GrantRequest.Persona), "a title and a circle are expected")
            : persona.Subject is not null && persona.Subject != bound ? throw Invalid(nameof(GrantRequest.Persona), "it is the persona of somebody else")
            : persona with { Subject = bound };
    }

    public static string? PurposeOf(GrantRequest request, Grant? parent) => request.Purpose is null || IsText(request.Purpose)
        ? request.Purpose ?? parent?.Purpose
        : throw Invalid(nameof(GrantRequest.Purpose), $"at most {DelegationLimits.MaxTextLength} characters of Unicode are expected");

    private static bool IsText(string text) => text.Length <= DelegationLimits.MaxTextLength && ForeignText.IsUnicode(text);

    private static GrantException Invalid(string member, string problem) => new(GrantReasons.InvalidRequest, member, problem);
}
