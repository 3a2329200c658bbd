using System.Text.Json;
using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions;

/// <summary>
/// Values by name that conditions are evaluated with: of a request, or stored with a tuple. They are what JSON can hold, and are converted to
/// the types of parameters when a condition is evaluated; a value that cannot be converted matters only to conditions that declare it.
/// </summary>
/// <remarks>Immutable, a copy of what it was made of; equal by value; safe for concurrent use.</remarks>
public sealed class ConditionContext : IEquatable<ConditionContext>
{
    private readonly CelMap _values;

    // The values in the types of the condition that asked last: a tuple has one condition, and a request is mostly asked by one.
    private PreparedConditionContext? _prepared;

    // What somebody has made of the values who reads them in his own way: a persona or a resource is mostly read by one.
    private object? _reading;

    private ConditionContext(CelMap values) => _values = values;

    /// <summary>Gets the context without values.</summary>
    public static ConditionContext Empty { get; } = new(CelMap.Empty);

    /// <summary>Gets the number of names.</summary>
    public int Count => _values.Count;

    /// <summary>Gets the names, in the order in which they were given.</summary>
    public IReadOnlyList<string> Names => Array.ConvertAll(_values.KeyArray, static k => k.AsString);

    /// <summary>Makes a context of a JSON object; <c>null</c> is the empty one.</summary>
    /// <param name="json">The object. A member that is there twice is an error of that parameter.</param>
    /// <returns>The context.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is neither an object nor <c>null</c>, or has a name that is not valid Unicode.</exception>
    public static ConditionContext FromJson(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return Empty;
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"A context is a JSON object, found {json.ValueKind}.", nameof(json));
        }

        var copies = new CelRawValues();
        var values = new OrderedDictionary<string, CelValue>(StringComparer.Ordinal);
        foreach (JsonProperty member in json.EnumerateObject())
        {
            string name;
            try
            {
                name = member.Name;
            }
            catch (InvalidOperationException error)
            {
                throw new ArgumentException("A context has a name that is not valid Unicode.", nameof(json), error);
            }

            // Which of two values a peer reads is anybody's guess, so neither counts.
            CelValue value = copies.Copy(member.Value);
            values[name] = values.ContainsKey(name) ? CelRawValues.Fault("is there twice") : value;
        }

        return Make(values);
    }

    /// <summary>Reads a context from JSON text: the object or <c>null</c> at the reader's token; a reader that has not begun, or is on a name, moves on first.</summary>
    /// <param name="reader">The reader; afterwards it stands on the last token of the value.</param>
    /// <returns>The context.</returns>
    /// <exception cref="JsonException">The text is not JSON, or deeper than the reader allows.</exception>
    /// <exception cref="ArgumentException">The value is neither an object nor <c>null</c>, or has a name that is not valid Unicode.</exception>
    public static ConditionContext Read(ref Utf8JsonReader reader)
    {
        // A document of its own, so that nothing stays tied to the caller's buffer.
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return FromJson(document.RootElement);
    }

    /// <summary>Makes a context of .NET values.</summary>
    /// <param name="values">
    /// Strings, bools, numbers, <see cref="TimeSpan"/>, <see cref="DateTimeOffset"/>, <see cref="DateTime"/> (UTC or local),
    /// <see cref="System.Net.IPAddress"/>, <see cref="JsonElement"/>, <see langword="null"/>, and sequences and string-keyed dictionaries of them.
    /// A value of another type is an error of that parameter.
    /// </param>
    /// <returns>The context.</returns>
    /// <exception cref="ArgumentException">A name is not valid Unicode.</exception>
    public static ConditionContext FromValues(IReadOnlyDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var copies = new CelRawValues();
        var copied = new OrderedDictionary<string, CelValue>(StringComparer.Ordinal);
        foreach ((string name, object? value) in values)
        {
            if (!ForeignText.IsUnicode(name))
            {
                throw new ArgumentException("A context has a name that is not valid Unicode.", nameof(values));
            }

            copied[name] = copies.Copy(value);
        }

        return Make(copied);
    }

    /// <summary>Writes the context as a JSON object, which <see cref="FromJson"/> reads back as an equal one.</summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="InvalidOperationException">A value has no JSON form; the message names it.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(writer, CelValue.Map(_values), "");
    }

    /// <summary>The values in the types of a condition, converted once unless conditions take turns; <see langword="null"/> where there are none.</summary>
    internal PreparedConditionContext? PreparedFor(CompiledCondition condition)
    {
        // The empty context is shared by everybody, and nobody should have to write to it.
        if (Count == 0)
        {
            return null;
        }

        PreparedConditionContext? prepared = Volatile.Read(ref _prepared);
        if (!ReferenceEquals(prepared?.Condition, condition))
        {
            prepared = condition.Prepare(this);
            Volatile.Write(ref _prepared, prepared);
        }

        return prepared;
    }

    /// <summary>What the last reader has made of the values; he must make sure that it is his.</summary>
    internal object? Reading
    {
        get => Volatile.Read(ref _reading);
        set => Volatile.Write(ref _reading, value);
    }

    /// <inheritdoc/>
    public bool Equals(ConditionContext? other)
    {
        var frame = new CelFrame(default, default, default, long.MaxValue);
        return other is not null && CelComparison.AreEqual(CelValue.Map(_values), CelValue.Map(other._values), ref frame, 0);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConditionContext);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // Equal contexts may differ in the order of their names.
        int hash = _values.Count;
        foreach (CelValue key in _values.Keys)
        {
            hash ^= CelKeyComparer.Instance.GetHashCode(key);
        }

        return hash;
    }

    /// <summary>Writes the names, never the values, which may be secrets.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{{{string.Join(", ", Names)}}}";

    internal bool TryGet(string name, out CelValue value) => _values.TryGet(CelValue.String(name), out value);

    internal static ConditionContext Make(OrderedDictionary<string, CelValue> values)
    {
        CelValue[] keys = [.. values.Keys.Select(CelValue.String)];
        CelMap? map = CelMap.TryCreate(keys, [.. values.Values]);
        return map is null ? Empty : new ConditionContext(map); // never null: the names of a dictionary are there once
    }

    private static void Write(Utf8JsonWriter writer, in CelValue value, string name)
    {
        switch (value.Kind)
        {
            case CelKind.Null:
                writer.WriteNullValue();
                break;
            case CelKind.Bool:
                writer.WriteBooleanValue(value.AsBool);
                break;
            case CelKind.Int:
                writer.WriteNumberValue(value.AsInt);
                break;
            case CelKind.Uint:
                writer.WriteNumberValue(value.AsUint);
                break;
            case CelKind.Double when double.IsFinite(value.AsDouble):
                writer.WriteNumberValue(value.AsDouble);
                break;
            case CelKind.String:
                writer.WriteStringValue(value.AsString);
                break;
            case CelKind.List:
                writer.WriteStartArray();
                foreach (CelValue item in value.AsList)
                {
                    Write(writer, item, name);
                }

                writer.WriteEndArray();
                break;
            case CelKind.Map:
                WriteMap(writer, value.AsMap, name);
                break;
            default:
                throw new InvalidOperationException($"The value {ForeignText.Quote(name)} of the context {value.ErrorDetail ?? "is a number that JSON cannot hold"}.");
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, CelMap map, string name)
    {
        writer.WriteStartObject();
        for (int i = 0; i < map.Count; i++)
        {
            string member = map.Keys[i].AsString;
            writer.WritePropertyName(member);
            Write(writer, map.Values[i], name.Length == 0 ? member : name);
        }

        writer.WriteEndObject();
    }
}
