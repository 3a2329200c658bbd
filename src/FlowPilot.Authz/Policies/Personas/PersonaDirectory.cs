using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Policies.Personas;

/// <summary>The rules of personas over a store that has none.</summary>
internal sealed class PersonaDirectory : IPersonas
{
    // A subject's revoked personas do not count to the limit and cannot be deleted by him: here ends what he can pile up.
    private const int MaxRecords = 100;

    // Each failed write means that another one got through.
    private const int MaxAttempts = 100;

    private static readonly TimeSpan DefaultWindow = TimeSpan.FromDays(365);

    private readonly IPersonaStore _store;
    private readonly PersonaTitles _titles;
    private readonly PersonaRights _rights;
    private readonly AuthzOptions _options;
    private readonly TimeProvider _time;

    public PersonaDirectory(IPersonaStore store, PersonaTitles titles, PersonaRights rights, IOptions<AuthzOptions> options, TimeProvider time)
    {
        _store = store;
        _titles = titles;
        _rights = rights;
        _options = options.Value;
        _time = time;
    }

    public async ValueTask<Persona> CreateAsync(PersonaRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require(request.Caller.IsObject && _options.PersonTypes.Contains(request.Caller.Type), nameof(PersonaRequest.Caller), "a person is expected");
        Require(Identifiers.FaultOfId(request.Circle) is null, nameof(PersonaRequest.Circle), "1 to 256 characters of an object id are expected");
        (PersonaOnboarding onboarding, AttributeSchema attributes) = DeclaredAs(request.Title);
        DateTimeOffset from = request.ValidFrom ?? _time.GetUtcNow();
        Require(from <= DateTimeOffset.MaxValue - DefaultWindow, nameof(PersonaRequest.ValidFrom), "too late");
        var made = new Persona
        {
            Subject = request.Caller,
            Title = request.Title,
            Circle = request.Circle,
            Status = onboarding == PersonaOnboarding.Self ? PersonaStatus.Active : PersonaStatus.Pending,
            ValidFrom = from,
            ValidTill = request.ValidTill ?? from + DefaultWindow,
            Attributes = Join(attributes, ConditionContext.Empty, request.Attributes),
        };
        RequireWindow(made);
        await ChangeAsync(request.Store, request.Caller, personas => Add(personas, made), cancellationToken).ConfigureAwait(false);
        return made;
    }

    public async ValueTask<Persona> GetAsync(StoreId store, PersonaRef persona, SubjectRef caller, CancellationToken cancellationToken = default)
    {
        (SubjectRef subject, string title, string circle) = Complete(persona);
        IReadOnlyList<Persona> personas = await ListAsync(store, subject, caller, cancellationToken).ConfigureAwait(false);
        return personas.FirstOrDefault(p => p.Title == title && p.Circle == circle) ?? throw Unknown();
    }

    public async ValueTask<IReadOnlyList<Persona>> ListAsync(StoreId store, SubjectRef subject, SubjectRef caller, CancellationToken cancellationToken = default)
    {
        Require(subject.IsObject, nameof(subject), "a single subject is expected");
        return await _rights.CanReadAsync(store, caller, subject, cancellationToken).ConfigureAwait(false)
            ? (await ReadAsync(store, subject, cancellationToken).ConfigureAwait(false)).Personas
            : throw Unknown();
    }

    public async ValueTask<Persona> UpdateAsync(PersonaUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        (SubjectRef subject, string title, string circle) = Complete(update.Persona);
        if (update.Caller != subject)
        {
            throw Unknown();
        }

        Persona? changed = null;
        await ChangeAsync(update.Store, subject, personas => Replace(personas, title, circle, p => changed = Change(p, update)), cancellationToken).ConfigureAwait(false);
        return changed ?? throw Unknown();
    }

    public async ValueTask TransitionAsync(StoreId store, PersonaRef persona, PersonaStatus status, SubjectRef caller, CancellationToken cancellationToken = default)
    {
        (SubjectRef subject, string title, string circle) = Complete(persona);
        await RequireHandAsync(store, caller, subject, cancellationToken).ConfigureAwait(false);
        await ChangeAsync(store, subject, personas => Replace(personas, title, circle, Move), cancellationToken).ConfigureAwait(false);

        Persona Move(Persona p) => PersonaTransitions.IsAllowed(p.Status, status, bySubject: caller == subject)
            ? p with { Status = status }
            : throw new PersonaException(PersonaReasons.TransitionForbidden, nameof(Persona.Status), $"{p.Status} does not become {status} by this caller");
    }

    public async ValueTask DeleteAsync(StoreId store, PersonaRef persona, SubjectRef caller, CancellationToken cancellationToken = default)
    {
        (SubjectRef subject, string title, string circle) = Complete(persona);
        await RequireHandAsync(store, caller, subject, cancellationToken).ConfigureAwait(false);
        await ChangeAsync(store, subject, personas => Replace(personas, title, circle, Remove), cancellationToken).ConfigureAwait(false);

        Persona? Remove(Persona p) => caller == subject && (p.Status is PersonaStatus.Suspended or PersonaStatus.Revoked)
            ? throw new PersonaException(PersonaReasons.ChangeForbidden, nameof(Persona.Status), $"a persona that is {p.Status} is deleted by an approver")
            : null;
    }

    private static (SubjectRef Subject, string Title, string Circle) Complete(PersonaRef persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        return persona is { Subject: { IsObject: true } subject, Title: { Length: > 0 } title, Circle: { Length: > 0 } circle }
            ? (subject, title, circle)
            : throw new PersonaException(PersonaReasons.InvalidRequest, nameof(persona), "subject, title and circle are expected");
    }

    private static PersonaException Unknown() => new(PersonaReasons.UnknownPersona, null, "there is no such persona for this caller");

    private static void Require(bool holds, string member, string problem)
    {
        if (!holds)
        {
            throw new PersonaException(PersonaReasons.InvalidRequest, member, problem);
        }
    }

    private static void RequireWindow(Persona persona) =>
        Require(persona.ValidFrom <= persona.ValidTill, nameof(Persona.ValidTill), "the window ends before it begins");

    private static IReadOnlyList<Persona> Replace(IReadOnlyList<Persona> personas, string title, string circle, Func<Persona, Persona?> change)
    {
        Persona found = personas.FirstOrDefault(p => p.Title == title && p.Circle == circle) ?? throw Unknown();
        Persona? changed = change(found);
        return [.. personas.Select(p => ReferenceEquals(p, found) ? changed : p).OfType<Persona>()];
    }

    private static ConditionContext Join(AttributeSchema schema, ConditionContext old, ConditionContext changes)
    {
        if (schema.FirstUnknown(changes) is { } unknown)
        {
            throw new PersonaException(PersonaReasons.InvalidAttribute, ForeignText.Quote(unknown), "the title has no such attribute");
        }

        ConditionContext joined = schema.Join(old, changes);
        return schema.FirstInvalid(joined) is { } invalid ? throw new PersonaException(PersonaReasons.InvalidAttribute, invalid, "the value is not of the type and range of its attribute")
            : schema.FirstMissing(joined) is { } missing ? throw new PersonaException(PersonaReasons.MissingAttribute, missing, "a value is required")
            : joined;
    }

    private IReadOnlyList<Persona> Add(IReadOnlyList<Persona> personas, Persona made)
    {
        if (personas.Any(p => p.Title == made.Title && p.Circle == made.Circle))
        {
            throw new PersonaException(PersonaReasons.DuplicatePersona, nameof(PersonaRequest.Circle), "there is a persona of this title and circle");
        }

        return personas.Count(static p => p.Status != PersonaStatus.Revoked) < _options.MaxPersonas && personas.Count < MaxRecords
            ? [.. personas, made]
            : throw new PersonaException(PersonaReasons.PersonaLimit, null, $"a subject has at most {_options.MaxPersonas} personas, and {MaxRecords} with those that are revoked");
    }

    private Persona Change(Persona persona, PersonaUpdate update)
    {
        (PersonaOnboarding onboarding, AttributeSchema attributes) = DeclaredAs(persona.Title);
        if (persona.Status == PersonaStatus.Revoked)
        {
            throw new PersonaException(PersonaReasons.ChangeForbidden, nameof(Persona.Status), "a persona that is revoked does not change");
        }

        if ((update.ValidFrom ?? update.ValidTill) is not null && onboarding != PersonaOnboarding.Self)
        {
            throw new PersonaException(PersonaReasons.ChangeForbidden, nameof(PersonaUpdate.ValidTill), "the window of a persona that needs approval does not change");
        }

        Persona changed = persona with
        {
            ValidFrom = update.ValidFrom ?? persona.ValidFrom,
            ValidTill = update.ValidTill ?? persona.ValidTill,
            Attributes = Join(attributes, persona.Attributes, update.Attributes),
        };
        RequireWindow(changed);
        return changed;
    }

    private (PersonaOnboarding Onboarding, AttributeSchema Attributes) DeclaredAs(string? title) =>
        title is not null && _titles.TryFind(title, out PersonaOnboarding onboarding, out AttributeSchema attributes)
            ? (onboarding, attributes)
            : throw new PersonaException(PersonaReasons.UnknownTitle, nameof(PersonaRequest.Title), "no such title is declared");

    private async ValueTask RequireHandAsync(StoreId store, SubjectRef caller, SubjectRef subject, CancellationToken cancellationToken)
    {
        if (caller != subject && !await _rights.CanApproveAsync(store, caller, subject, cancellationToken).ConfigureAwait(false))
        {
            throw Unknown();
        }
    }

    /// <summary>Reads, plans and writes until the write finds what was read: the rules hold for what is written, not for what was there before.</summary>
    private async ValueTask ChangeAsync(StoreId store, SubjectRef subject, Func<IReadOnlyList<Persona>, IReadOnlyList<Persona>> plan, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            PersonaSet read = await ReadAsync(store, subject, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<Persona> planned = plan(read.Personas);
            if (await GuardAsync(() => _store.TryWriteAsync(store, subject, read.Version, planned, cancellationToken)).ConfigureAwait(false))
            {
                return;
            }
        }

        throw new PersonaException(PersonaReasons.Unavailable, null, $"{MaxAttempts} attempts to write met another writer");
    }

    private async ValueTask<PersonaSet> ReadAsync(StoreId store, SubjectRef subject, CancellationToken cancellationToken) =>
        await GuardAsync(() => _store.ReadAsync(store, subject, cancellationToken)).ConfigureAwait(false);

    private static async ValueTask<T> GuardAsync<T>(Func<ValueTask<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new PersonaException(PersonaReasons.Unavailable, null, "the store of personas failed", e);
        }
    }
}
