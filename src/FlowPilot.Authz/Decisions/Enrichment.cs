using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Consents;
using FlowPilot.Authz.Policies.Packs;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Authz.Decisions;

/// <summary>
/// The facts of an action that a pack judges, and what is wrong with a request before any gate: each fault is one code, and the first in the
/// order of the reference is the one.
/// </summary>
internal sealed class Enrichment
{
    private readonly IPersonaStore _personas;
    private readonly IResourceFacts _resources;
    private readonly ConsentBook _consents;
    private readonly ILogger _logger;

    public Enrichment(IPersonaStore personas, IResourceFacts resources, ConsentBook consents, ILogger logger)
    {
        _personas = personas;
        _resources = resources;
        _consents = consents;
        _logger = logger;
    }

    /// <summary>What the request itself gets wrong, before anybody is asked for facts.</summary>
    public static void CheckRequest(DecisionFacts facts)
    {
        if (facts.IsPerson && facts.Request.Persona is null)
        {
            facts.Deny(ReasonCodes.InvalidSubject);
        }
        else if (facts.Rule is null)
        {
            facts.Deny(ReasonCodes.InvalidAction);
        }
        else if (facts.OnBehalfOf.IsDefault)
        {
            // An action without a relation, and nobody who acts: there is no root from which a chain could tell.
            facts.Deny(ReasonCodes.SystemError);
        }
        else if (NamedPrincipal(facts) is { } principal)
        {
            CheckPersona(facts, principal);
        }
    }

    /// <summary>Asks for what can be known before the chain is: the resource, its owner, and the principal where he is named.</summary>
    public async ValueTask ReadAsync(DecisionFacts facts, PackAction rule, CancellationToken cancellationToken)
    {
        await ReadResourceAsync(facts, cancellationToken).ConfigureAwait(false);

        // Where the resource could not be read, nothing is said of its owner: that it could not be read is said in its turn.
        bool isRead = !facts.IsResourceUnavailable;
        ResourceFacts? resource = facts.ResourceFacts;
        if (isRead && rule.Relation is not null && !HasOwner(resource))
        {
            facts.Deny(PolicyReasons.PersonaFetchFailed);
            return;
        }

        bool wantsOwner = isRead && HasOwner(resource) && (rule.Relation is not null || (rule.ReadsOwner && !IsMismatch(resource)));
        await ReadPersonasAsync(facts, NamedPrincipal(facts), wantsOwner ? resource : null, cancellationToken).ConfigureAwait(false);
        if (facts.Denied)
        {
            return;
        }

        if (isRead && rule.Relation is not null && IsMismatch(resource))
        {
            facts.Deny(ReasonCodes.PersonaOwnerMismatch);
            return;
        }

        DenyFault(facts, rule, new PackSources(
            facts.Resource.Type,
            isRead ? resource?.Attributes ?? ConditionContext.Empty : null,
            facts.PrincipalFacts is null ? null : PackSources.Of(facts.PrincipalFacts),
            isRead ? PackSources.Of(facts.OwnerFacts) : null,
            facts.Context ?? ConditionContext.Empty));
    }

    /// <summary>Completes the principal once the chain is known: it may have told who he is, or bind him to a persona.</summary>
    public async ValueTask CompleteAsync(DecisionFacts facts, PackAction rule, CancellationToken cancellationToken)
    {
        if (facts.PrincipalFacts is { } known)
        {
            if (facts.Persona is { } bound && (bound.Title != known.Title || bound.Circle != known.Circle))
            {
                facts.Deny(GrantReasons.PersonaConflict);
            }

            return;
        }

        CheckPersona(facts, facts.Principal);
        if (!facts.Denied)
        {
            await ReadPersonasAsync(facts, facts.Principal, null, cancellationToken).ConfigureAwait(false);
        }

        if (!facts.Denied)
        {
            DenyFault(facts, rule, new PackSources(facts.Resource.Type, null, PackSources.Of(facts.PrincipalFacts), null, null));
        }
    }

    /// <summary>The principal as far as he is known without a chain; named ones only filter chains, so that none other can come of it.</summary>
    private static SubjectRef? NamedPrincipal(DecisionFacts facts) => facts.Principal.IsDefault ? facts.Request.Principal : facts.Principal;

    private static bool HasOwner(ResourceFacts? resource) => resource is { Owner.IsObject: true, OwnerPersona: { Title.Length: > 0, Circle.Length: > 0 } };

    private static bool IsMismatch(ResourceFacts? resource) => resource?.OwnerPersona?.Subject is { } named && named != resource.Owner;

    private static void CheckPersona(DecisionFacts facts, SubjectRef principal)
    {
        PersonaRef? asked = facts.Request.Persona ?? facts.Persona;
        if (asked is not { Title.Length: > 0, Circle.Length: > 0 })
        {
            facts.Deny(ReasonCodes.SystemError);
        }
        else if ((asked.Subject is { } named && named != principal)
            || (facts.Persona is { } bound && (bound.Title != asked.Title || bound.Circle != asked.Circle)))
        {
            facts.Deny(GrantReasons.PersonaConflict);
        }
    }

    private static void DenyFault(DecisionFacts facts, PackAction rule, in PackSources sources)
    {
        if (facts.Pack is { } pack && sources.FaultOf(pack.Content, rule) is { } fault)
        {
            facts.Deny(fault);
        }
    }

    private static PersonaFacts Make(SubjectRef subject, PersonaRef asked, PersonaSet found)
    {
        // Both were found to be there before anybody was asked.
        string title = asked.Title ?? string.Empty, circle = asked.Circle ?? string.Empty;
        return new PersonaFacts { Subject = subject, Title = title, Circle = circle, Record = found.Find(title, circle) is { } record && record.Subject == subject ? record : null };
    }

    /// <summary>Whether a store gave the record of somebody else.</summary>
    private static bool IsOfAnother(PersonaSet found, SubjectRef subject, PersonaRef asked) =>
        found.Find(asked.Title ?? string.Empty, asked.Circle ?? string.Empty) is { } record && record.Subject != subject;

    private async ValueTask ReadResourceAsync(DecisionFacts facts, CancellationToken cancellationToken)
    {
        try
        {
            facts.ResourceFacts = await _resources.ReadAsync(facts.Request.Store, facts.Resource, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.DecisionFailed(_logger, e, facts.Id);
            facts.IsResourceUnavailable = true;
        }
    }

    /// <summary>Adds what the person consents to now, where the action asks for it.</summary>
    private async ValueTask<PersonaFacts> ConsentingAsync(DecisionFacts facts, PersonaFacts persona, IReadOnlyList<string>? purposes, CancellationToken cancellationToken) =>
        purposes is not { Count: > 0 }
            ? persona
            : persona with
            {
                Consents = await _consents.InForceAsync(facts.Request.Store, persona.Subject, persona.Title, persona.Circle, purposes, cancellationToken).ConfigureAwait(false),
            };

    private async ValueTask ReadPersonasAsync(DecisionFacts facts, SubjectRef? principal, ResourceFacts? owned, CancellationToken cancellationToken)
    {
        try
        {
            PersonaSet? set = null;
            if (principal is { } subject && (facts.Request.Persona ?? facts.Persona) is { } asked)
            {
                set = await _personas.ReadAsync(facts.Request.Store, subject, cancellationToken).ConfigureAwait(false);
                facts.PrincipalFacts = await ConsentingAsync(facts, Make(subject, asked, set), facts.Rule?.PrincipalConsents, cancellationToken).ConfigureAwait(false);
            }

            if (owned is { Owner: { } owner, OwnerPersona: { } persona })
            {
                set = set is not null && owner == principal ? set : await _personas.ReadAsync(facts.Request.Store, owner, cancellationToken).ConfigureAwait(false);
                if (facts.Rule is { Relation: not null } && IsOfAnother(set, owner, persona))
                {
                    facts.Deny(ReasonCodes.PersonaOwnerMismatch);
                    return;
                }

                facts.OwnerFacts = await ConsentingAsync(facts, Make(owner, persona, set), facts.Rule?.OwnerConsents, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.DecisionFailed(_logger, e, facts.Id);
            facts.IsUnavailable = true;
            facts.Deny(PolicyReasons.PersonaFetchFailed);
        }
    }
}
