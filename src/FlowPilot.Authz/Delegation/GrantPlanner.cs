using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Delegation;

/// <summary>Makes a grant from a request, or says which member of the request is wrong. A child narrows its parent in every dimension.</summary>
internal sealed class GrantPlanner
{
    private readonly AuthzOptions _options;

    public GrantPlanner(AuthzOptions options) => _options = options;

    public Grant Plan(GrantRequest request, GrantSet grants, GrantId id, DateTimeOffset now)
    {
        Grant? parent = ParentOf(request, grants, now);
        var grant = new Grant
        {
            Id = id,
            Store = request.Store,
            Issuer = Single(request.Issuer, nameof(GrantRequest.Issuer)),
            Delegate = DelegateOf(request),
            OnBehalfOf = parent?.OnBehalfOf ?? request.Issuer,
            Parent = parent?.Id,
            Actions = ActionsOf(request),
            Resources = ResourcesOf(request),
            NotBefore = request.NotBefore?.ToUniversalTime() ?? parent?.NotBefore,
            ExpiresAt = ExpiryOf(request, parent, now),
            RemainingDepth = DepthOf(request, parent),
            MayRedelegate = request.MayRedelegate,
            Purpose = PurposeOf(request, parent),
            CreatedAt = now,
        };
        if (grant.NotBefore is { } from && from >= grant.ExpiresAt)
        {
            throw Invalid(nameof(GrantRequest.NotBefore), "the grant would end before it begins");
        }

        if (parent is not null)
        {
            RequireNarrower(grant, parent);
        }

        return grant;
    }

    private static GrantException Invalid(string member, string problem) => new(GrantReasons.InvalidRequest, member, problem);

    private static SubjectRef Single(SubjectRef subject, string member) =>
        subject.IsObject ? subject : throw Invalid(member, "a single subject is expected, neither a userset nor a wildcard");

    private static Grant? ParentOf(GrantRequest request, GrantSet grants, DateTimeOffset now)
    {
        SubjectRef onBehalfOf = request.OnBehalfOf ?? request.Issuer;
        if (request.Parent is not { } id)
        {
            // Whoever gives another's rights must show where he has them from.
            return onBehalfOf == request.Issuer
                ? null
                : throw new GrantException(GrantReasons.UnknownGrant, nameof(GrantRequest.Parent), "a grant on behalf of somebody else needs a parent");
        }

        IReadOnlyList<Grant>? lineage = grants.Find(id) is { } found ? grants.Lineage(found) : null;
        Grant? parent = lineage?[^1];
        bool known = parent is not null
            && parent.Delegate == request.Issuer
            && (request.OnBehalfOf is null || parent.OnBehalfOf == request.OnBehalfOf)
            // One that has not begun can be narrowed already; one that is over or revoked, itself or above, cannot.
            && lineage!.All(g => g.RevokedAt is null && now < g.ExpiresAt); // not null: 'parent' came from it
        return known
            ? parent
            : throw new GrantException(GrantReasons.UnknownGrant, nameof(GrantRequest.Parent), "the issuer holds no live grant of this id for this person");
    }

    private static SubjectRef DelegateOf(GrantRequest request)
    {
        SubjectRef receiver = Single(request.Delegate, nameof(GrantRequest.Delegate));
        return receiver != request.Issuer ? receiver : throw Invalid(nameof(GrantRequest.Delegate), "the issuer cannot be the delegate");
    }

    private static ResourceSelector ResourcesOf(GrantRequest request)
    {
        if (request.Resources is null)
        {
            throw Invalid(nameof(GrantRequest.Resources), "no resources are named");
        }

        return request.Resources.Objects.Count + request.Resources.Types.Count <= DelegationLimits.MaxSelected
            ? request.Resources
            : throw Invalid(nameof(GrantRequest.Resources), $"at most {DelegationLimits.MaxSelected} objects or types may be named");
    }

    private static string? PurposeOf(GrantRequest request, Grant? parent) => request.Purpose is null || request.Purpose.Length <= DelegationLimits.MaxPurposeLength
        ? request.Purpose ?? parent?.Purpose
        : throw Invalid(nameof(GrantRequest.Purpose), $"at most {DelegationLimits.MaxPurposeLength} characters are expected");

    private static void RequireNarrower(Grant child, Grant parent)
    {
        if (!parent.MayRedelegate)
        {
            throw new GrantException(GrantReasons.RedelegationForbidden, nameof(GrantRequest.Parent), "the parent may not be passed on");
        }

        if (parent.RemainingDepth == 0)
        {
            throw new GrantException(GrantReasons.DepthExhausted, nameof(GrantRequest.Parent), "the parent allows no further hop");
        }

        string? member =
            child.Actions.Except(parent.Actions, StringComparer.Ordinal).Any() ? nameof(GrantRequest.Actions)
            : !child.Resources.IsWithin(parent.Resources) ? nameof(GrantRequest.Resources)
            : child.ExpiresAt > parent.ExpiresAt ? nameof(GrantRequest.ExpiresAt)
            : parent.NotBefore is { } from && !(child.NotBefore >= from) ? nameof(GrantRequest.NotBefore)
            : child.RemainingDepth > parent.RemainingDepth - 1 ? nameof(GrantRequest.RemainingDepth)
            : parent.Purpose is not null && child.Purpose != parent.Purpose ? nameof(GrantRequest.Purpose)
            : null;
        if (member is not null)
        {
            throw new GrantException(GrantReasons.NotNarrower, member, "the child would be wider than its parent");
        }
    }

    private string[] ActionsOf(GrantRequest request)
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

            if (!_options.DelegableActions.Contains(action))
            {
                throw new GrantException(
                    GrantReasons.ActionNotDelegable,
                    nameof(GrantRequest.Actions),
                    _options.DelegableActions.Count == 0
                        ? $"no action is delegable, because {nameof(AuthzOptions)}.{nameof(AuthzOptions.DelegableActions)} is empty"
                        : $"the action '{action}' is not delegable");
            }
        }

        return actions;
    }

    private DateTimeOffset ExpiryOf(GrantRequest request, Grant? parent, DateTimeOffset now)
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

    private int DepthOf(GrantRequest request, Grant? parent)
    {
        if (request.RemainingDepth is not { } depth)
        {
            return parent is null ? _options.MaxDelegationDepth - 1 : Math.Max(0, parent.RemainingDepth - 1);
        }

        return depth >= 0 && depth < _options.MaxDelegationDepth
            ? depth
            : throw Invalid(nameof(GrantRequest.RemainingDepth), $"0 to {_options.MaxDelegationDepth - 1} is expected");
    }
}
