using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Policies.Personas;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>Fills the slots of one evaluation with the facts that the expressions of its action name, and with no others.</summary>
internal ref struct PackSlots
{
    private readonly PackContent _content;
    private readonly PackQuestion _question;
    private readonly AttributeValues _resource;
    private string? _onBehalfOf;

    private PackSlots(PackContent content, in PackQuestion question)
    {
        _content = content;
        _question = question;
        _resource = content.ResourceAttributes.Of(question.Resource.Type).Read(question.ResourceAttributes);
    }

    public static void Fill(PackContent content, PackAction action, in PackQuestion question, Span<CelValue> slots)
    {
        var filler = new PackSlots(content, question);
        foreach (ref readonly PackField field in action.Fields.AsSpan())
        {
            slots[field.Slot] = filler.ValueOf(field);
        }
    }

    private CelValue ValueOf(in PackField field)
    {
        if (field.Kind == PackFieldKind.Whole)
        {
            return WholeOf(field.Variable);
        }

        return field.Variable switch
        {
            PackVariables.Principal => PersonaField(_question.Principal, field),
            PackVariables.Owner => PersonaField(_question.Owner, field),
            PackVariables.Resource => ResourceField(field),
            PackVariables.Request => RequestField(field),
            _ => StepField(field),
        };
    }

    private CelValue PersonaField(PersonaFacts? persona, in PackField field)
    {
        // A record of another persona than the one asked for proves nothing about it.
        Persona? record = persona?.Record is { } found && found.Subject == persona.Subject && found.Title == persona.Title && found.Circle == persona.Circle ? found : null;
        return field.Kind switch
        {
            PackFieldKind.Id => CelValue.String(persona is null ? "" : persona.Subject == _question.OnBehalfOf ? OnBehalfOf() : persona.Subject.ToString()),
            PackFieldKind.Title => CelValue.String(persona?.Title ?? ""),
            PackFieldKind.Circle => CelValue.String(persona?.Circle ?? ""),
            PackFieldKind.Exists => CelValue.Bool(record is not null),
            PackFieldKind.Valid => CelValue.Bool(record?.IsValidAt(_question.Now) ?? false),
            PackFieldKind.Status => CelValue.String(StatusOf(record?.Status)),
            PackFieldKind.Actions => TitleOf(persona)?.Actions ?? CelValue.List([]),
            PackFieldKind.Delegable => TitleOf(persona)?.Delegable ?? CelValue.List([]),
            _ when PurposeOf(field.Name) is { } purpose => CelValue.Bool(persona?.Consents.Contains(purpose, StringComparer.Ordinal) == true),
            _ => Attribute(record is null ? _content.PersonaAttributes.Defaults : _content.PersonaAttributes.Read(record.Attributes), field.Name),
        };
    }

    private readonly CelValue ResourceField(in PackField field) => field.Kind switch
    {
        PackFieldKind.Type => CelValue.String(_question.Resource.Type),
        PackFieldKind.Id => CelValue.String(_question.Resource.ToString()),
        _ => Attribute(_resource, field.Name),
    };

    private CelValue RequestField(in PackField field) => field.Kind switch
    {
        PackFieldKind.Action => CelValue.String(_question.Action),
        PackFieldKind.OnBehalfOf => CelValue.String(OnBehalfOf()),
        _ => Attribute(_content.RequestAttributes.Read(_question.RequestAttributes), field.Name),
    };

    private readonly CelValue StepField(in PackField field) => field.Kind switch
    {
        PackFieldKind.Valid => CelValue.Bool(_question.ChainValid),
        PackFieldKind.Covers => CelValue.Bool(_question.ChainCovers),
        PackFieldKind.Holds => CelValue.Bool(_question.RelationshipHolds),
        PackFieldKind.Hold => CelValue.Bool(_question.CeilingsHold),
        PackFieldKind.Actions => CelValue.List([.. _question.ChainActions.Select(CelValue.String)]),
        _ => default,
    };

    /// <summary>A variable that is named as a whole: the map of all that is known of it.</summary>
    private CelValue WholeOf(string variable)
    {
        var fields = new List<KeyValuePair<string, CelValue>>();
        foreach (PackField field in PackVariables.FieldsOf(variable, _content, _question.Resource.Type))
        {
            CelValue value = ValueOf(field);
            if (value.Kind != CelKind.Absent)
            {
                fields.Add(KeyValuePair.Create(field.Name, value));
            }
        }

        return PackVariables.Map(fields);
    }

    // One text for one subject, who is mostly several things at once.
    private string OnBehalfOf() => _onBehalfOf ??= _question.OnBehalfOf.ToString();

    private readonly PackPersona? TitleOf(PersonaFacts? persona) =>
        persona is not null && _content.Personas.TryGetValue(persona.Title, out PackPersona? declared) ? declared : null;

    /// <summary>The purpose of an attribute that is a consent, which no record has.</summary>
    private readonly string? PurposeOf(string name)
    {
        for (int i = 0; i < _content.Consents.Count; i++)
        {
            if (_content.Consents[i].Name == name)
            {
                return _content.Consents[i].Purpose;
            }
        }

        return null;
    }

    private static CelValue Attribute(AttributeValues values, string name) => values.Schema.IndexOf(name) is >= 0 and int rule ? values[rule] : default;

    private static string StatusOf(PersonaStatus? status) => status switch
    {
        PersonaStatus.Pending => "pending",
        PersonaStatus.Active => "active",
        PersonaStatus.Inactive => "inactive",
        PersonaStatus.Suspended => "suspended",
        PersonaStatus.Revoked => "revoked",
        _ => "",
    };
}
