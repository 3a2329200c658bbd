using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Delegation;

/// <summary>Makes a grant from a request, or says which member of the request is wrong.</summary>
internal sealed class GrantPlanner
{
    private readonly AuthzOptions _options;
    private readonly GrantTerms _terms;

    public GrantPlanner(AuthzOptions options, DelegableActions delegable)
    {
        _options = options;
        _terms = new GrantTerms(options, delegable);
    }

    /// <summary>The grant that a request asks for, or the one that is there already because the same request came before.</summary>
    /// <exception cref="GrantException">The request is refused.</exception>
    public (Grant Grant, bool IsNew) Plan(GrantRequest request, GrantSet grants, GrantId id, DateTimeOffset now)
    {
        GrantNode? parent = ParentOf(request, grants, now);
        Grant grant = Read(request, parent, id, now);

        // Before it is compared with its parent: a retry names the same duration later, which may end behind the parent by then.
        if (Existing(grant, grants, now) is { } existing)
        {
            return (existing, false);
        }

        if (parent is not null)
        {
            Narrowing.Require(grant, parent);
        }

        return (grant, true);
    }

    private static GrantException Invalid(string member, string problem) => new(GrantReasons.InvalidRequest, member, problem);

    private static SubjectRef Single(SubjectRef subject, string member) =>
        subject.IsObject ? subject : throw Invalid(member, "a single subject is expected, neither a userset nor a wildcard");

    private static GrantNode? ParentOf(GrantRequest request, GrantSet grants, DateTimeOffset now)
    {
        SubjectRef onBehalfOf = request.OnBehalfOf ?? request.Issuer;
        if (request.Parent is not { } id)
        {
            // Whoever gives another's rights must show where he has them from.
            return onBehalfOf == request.Issuer
                ? null
                : throw new GrantException(GrantReasons.UnknownGrant, nameof(GrantRequest.Parent), "a grant on behalf of somebody else needs a parent");
        }

        bool known = grants.Find(id) is { } parent
            && parent.Grant.Delegate == request.Issuer
            && (request.OnBehalfOf is null || parent.Grant.OnBehalfOf == request.OnBehalfOf)
            // One that has not begun can be narrowed already; one that is over or revoked, itself or above, cannot.
            && !ChainRules.IsOver(grants, parent, now);
        return known
            ? grants.Find(id)
            : throw new GrantException(GrantReasons.UnknownGrant, nameof(GrantRequest.Parent), "the issuer holds no live grant of this id for this person");
    }

    private static SubjectRef DelegateOf(GrantRequest request, GrantNode? parent)
    {
        SubjectRef receiver = Single(request.Delegate, nameof(GrantRequest.Delegate));
        if (receiver == request.Issuer)
        {
            throw Invalid(nameof(GrantRequest.Delegate), "the issuer cannot be the delegate");
        }

        bool stands = parent is not null && receiver == parent.Grant.OnBehalfOf;
        for (GrantNode? node = parent; node is not null; node = node.Parent)
        {
            stands |= node.Grant.Delegate == receiver;
        }

        return stands ? throw new GrantException(GrantReasons.DelegationCycle, nameof(GrantRequest.Delegate), "the delegate stands in the chain already") : receiver;
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

    private static bool IsSame(Grant one, Grant other) =>
        one.Actions.SequenceEqual(other.Actions, StringComparer.Ordinal)
        && Equals(one.Condition, other.Condition)
        && one.Purpose == other.Purpose
        && one.Persona == other.Persona
        && one.Ceilings.SequenceEqual(other.Ceilings)
        && one.RemainingDepth == other.RemainingDepth
        && one.MayRedelegate == other.MayRedelegate
        && one.Requested == other.Requested;

    private Grant Read(GrantRequest request, GrantNode? parent, GrantId id, DateTimeOffset now)
    {
        SubjectRef issuer = Single(request.Issuer, nameof(GrantRequest.Issuer));
        SubjectRef receiver = DelegateOf(request, parent);
        var grant = new Grant
        {
            Id = id,
            Store = request.Store,
            Issuer = issuer,
            Delegate = receiver,
            OnBehalfOf = parent?.Grant.OnBehalfOf ?? issuer,
            Parent = parent?.Grant.Id,
            Actions = _terms.ActionsOf(request),
            Resources = ResourcesOf(request),
            NotBefore = request.NotBefore?.ToUniversalTime() ?? parent?.Grant.NotBefore,
            ExpiresAt = _terms.ExpiryOf(request, parent?.Grant, now),
            Requested = new GrantWindow(request.Lifetime, request.NotBefore?.ToUniversalTime(), request.ExpiresAt?.ToUniversalTime()),
            RemainingDepth = _terms.DepthOf(request, parent?.Grant),
            MayRedelegate = request.MayRedelegate,
            Purpose = GrantTerms.PurposeOf(request, parent?.Grant),
            Condition = request.Condition,
            Persona = _terms.PersonaOf(request, receiver),
            Ceilings = GrantTerms.CeilingsOf(request, parent?.Grant),
            CreatedBy = Single(request.CreatedBy ?? issuer, nameof(GrantRequest.CreatedBy)),
            CreatedAt = now,
        };
        return grant.NotBefore is not { } from || from < grant.ExpiresAt
            ? grant
            : throw Invalid(nameof(GrantRequest.NotBefore), "the grant would end before it begins");
    }

    /// <summary>The grant that is the same; a conflict, or too many beside it, is refused. What is over or revoked blocks nothing.</summary>
    private Grant? Existing(Grant grant, GrantSet grants, DateTimeOffset now)
    {
        int live = 0;
        GrantNode? conflict = null;
        for (GrantList? list = grants.GivenBy(grant.Issuer, grant.Parent); list is not null && list.LastEnd > now; list = list.Older)
        {
            GrantNode node = list.Node;
            if (ChainRules.IsOver(grants, node, now))
            {
                continue;
            }

            live++;
            if (node.Grant.Delegate == grant.Delegate && node.Grant.Resources.Equals(grant.Resources))
            {
                if (IsSame(node.Grant, grant))
                {
                    return node.Grant;
                }

                conflict = node.Grant.Actions.Intersect(grant.Actions, StringComparer.Ordinal).Any() ? node : conflict;
            }
        }

        return conflict is not null
            ? throw new GrantException(GrantReasons.GrantConflict, nameof(GrantRequest.Actions), "a live grant for the same names one of the actions; revoke it first")
            : live >= _options.MaxDelegationFanOut
            ? throw new GrantException(GrantReasons.FanOutExhausted, null, $"the issuer has given {_options.MaxDelegationFanOut} live grants here, which is the maximum")
            : null;
    }
}
