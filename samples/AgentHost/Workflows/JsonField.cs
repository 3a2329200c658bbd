using System.Text.Json;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>One value of a workflow file, which knows its path, so that every error can name the field.</summary>
internal readonly struct JsonField(JsonElement value, string path)
{
    public string Path => path;

    public string Text(int maxLength = 128) => Is(JsonValueKind.String, "a text") && value.GetString() is { Length: > 0 } text && text.Length <= maxLength
        ? text
        : throw Fault($"a text of 1 to {maxLength} characters is expected");

    public long Number(long min, long max) =>
        Is(JsonValueKind.Number, "a number") && value.TryGetInt64(out long number) && number >= min && number <= max
            ? number
            : throw Fault($"a whole number from {min} to {max} is expected");

    public bool Flag() => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.ValueKind == JsonValueKind.True : throw Fault("true or false is expected");

    /// <summary>A persona: title and circle, or with its subject in front of them, each behind a slash.</summary>
    public PersonaRef Persona() => Text().Split('/') switch
    {
        [{ Length: > 0 } title, { Length: > 0 } circle] => new PersonaRef { Title = title, Circle = circle },
        [{ Length: > 0 }, { Length: > 0 } title, { Length: > 0 } circle] => new PersonaRef { Subject = Parse(static t => SubjectRef.Parse(t.Split('/')[0])), Title = title, Circle = circle },
        _ => throw Fault("'title/circle' or 'subject/title/circle' is expected"),
    };

    public ConditionContext Context()
    {
        _ = Is(JsonValueKind.Object, "an object");
        try
        {
            return ConditionContext.FromJson(value);
        }
        catch (ArgumentException e)
        {
            throw new WorkflowFileException(path, e.Message, e);
        }
    }

    public T Parse<T>(Func<string, T> parse)
    {
        try
        {
            return parse(Text(512));
        }
        catch (FormatException e) when (e is not WorkflowFileException)
        {
            throw new WorkflowFileException(path, e.Message, e);
        }
    }

    public JsonField[] Items(int max)
    {
        _ = Is(JsonValueKind.Array, "a list");
        string here = path;
        JsonField[] items = [.. value.EnumerateArray().Select((item, i) => new JsonField(item, $"{here}[{i}]"))];
        return items.Length <= max ? items : throw Fault($"at most {max} are expected");
    }

    public IReadOnlyDictionary<string, JsonField> Members()
    {
        _ = Is(JsonValueKind.Object, "an object");
        string here = path;
        return value.EnumerateObject().ToDictionary(static m => m.Name, m => new JsonField(m.Value, here.Length == 0 ? m.Name : $"{here}.{m.Name}"), StringComparer.Ordinal);
    }

    /// <summary>The members of an object of which every one is known and every required one is there.</summary>
    public JsonObjectFields Object(string[] required, params string[] optional)
    {
        IReadOnlyDictionary<string, JsonField> members = Members();
        foreach (string name in members.Keys.Where(n => !required.Contains(n, StringComparer.Ordinal) && !optional.Contains(n, StringComparer.Ordinal)))
        {
            throw members[name].Fault("this field is not known");
        }

        foreach (string name in required.Where(n => !members.ContainsKey(n)))
        {
            throw new WorkflowFileException(path.Length == 0 ? name : $"{path}.{name}", "this field is missing");
        }

        return new JsonObjectFields(members);
    }

    public WorkflowFileException Fault(string problem) => new(path.Length == 0 ? "the file" : path, problem);

    private bool Is(JsonValueKind kind, string what) => value.ValueKind == kind ? true : throw Fault($"{what} is expected");
}
