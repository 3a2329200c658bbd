using System.Diagnostics.CodeAnalysis;
using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions;

/// <summary>The type of a condition's parameter: <c>int</c>, <c>list&lt;string&gt;</c>, … Immutable, equal by structure.</summary>
public sealed class ConditionParameterType : IEquatable<ConditionParameterType>
{
    /// <summary>How deep containers may be nested in one another.</summary>
    internal const int MaxNesting = 8;

    private static readonly ConditionParameterType[] Scalars =
    [
        new("any", CelType.Dyn), new("bool", CelType.Bool), new("string", CelType.String), new("int", CelType.Int), new("uint", CelType.Uint),
        new("double", CelType.Double), new("duration", CelType.Duration), new("timestamp", CelType.Timestamp), new("ipaddress", CelType.IpAddress),
    ];

    private ConditionParameterType(string name, CelType celType, ConditionParameterType? elementType = null)
    {
        Name = name;
        CelType = celType;
        ElementType = elementType;
        Nesting = elementType is null ? 0 : elementType.Nesting + 1;
    }

    /// <summary>Gets the type of any value that JSON can hold; its numbers are doubles.</summary>
    public static ConditionParameterType Any => Scalars[0];

    /// <summary>Gets the type of <see langword="true"/> and <see langword="false"/>.</summary>
    public static ConditionParameterType Bool => Scalars[1];

#pragma warning disable CA1720 // These are the names that the language gives the types.
    /// <summary>Gets the type of texts.</summary>
    public static ConditionParameterType String => Scalars[2];

    /// <summary>Gets the type of signed integers of 64 bits, given as numbers or as strings.</summary>
    public static ConditionParameterType Int => Scalars[3];

    /// <summary>Gets the type of unsigned integers of 64 bits, given as numbers or as strings.</summary>
    public static ConditionParameterType Uint => Scalars[4];

    /// <summary>Gets the type of finite floating-point numbers of 64 bits, given as numbers or as strings.</summary>
    public static ConditionParameterType Double => Scalars[5];
#pragma warning restore CA1720

    /// <summary>Gets the type of spans of time, given as strings such as <c>1h30m</c>.</summary>
    public static ConditionParameterType Duration => Scalars[6];

    /// <summary>Gets the type of instants, given as strings by RFC 3339.</summary>
    public static ConditionParameterType Timestamp => Scalars[7];

    /// <summary>Gets the type of IPv4 and IPv6 addresses, given as strings.</summary>
    public static ConditionParameterType IpAddress => Scalars[8];

    /// <summary>Gets the first word of the type: <c>int</c>, <c>list</c>, <c>map</c>, …</summary>
    public string Name { get; }

    /// <summary>Gets the type of the elements of a list or of the values of a map (whose keys are strings); otherwise <see langword="null"/>.</summary>
    public ConditionParameterType? ElementType { get; }

    /// <summary>The words of the types that have no elements.</summary>
    internal static IEnumerable<string> ScalarNames => Scalars.Select(static s => s.Name);

    /// <summary>Gets the type that the checker works with.</summary>
    internal CelType CelType { get; }

    private int Nesting { get; }

    /// <summary>Makes the type of lists.</summary>
    /// <param name="elementType">The type of the elements.</param>
    /// <returns>The type <c>list&lt;elementType&gt;</c>.</returns>
    /// <exception cref="ArgumentException">Containers are nested more than 8 deep.</exception>
    public static ConditionParameterType ListOf(ConditionParameterType elementType)
    {
        ThrowIfTooDeep(elementType);
        return new ConditionParameterType("list", CelType.ListOf(elementType.CelType), elementType);
    }

    /// <summary>Makes the type of maps with string keys.</summary>
    /// <param name="elementType">The type of the values.</param>
    /// <returns>The type <c>map&lt;elementType&gt;</c>.</returns>
    /// <exception cref="ArgumentException">Containers are nested more than 8 deep.</exception>
    public static ConditionParameterType MapOf(ConditionParameterType elementType)
    {
        ThrowIfTooDeep(elementType);
        return new ConditionParameterType("map", CelType.MapOf(CelType.String, elementType.CelType), elementType);
    }

    /// <summary>Reads a type from its text.</summary>
    /// <param name="text">The text, for example <c>list&lt;string&gt;</c>.</param>
    /// <returns>The type.</returns>
    /// <exception cref="FormatException"><paramref name="text"/> is not a type.</exception>
    public static ConditionParameterType Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ConditionParameterType? type = Read(text, 0, out string? fault);
        return type ?? throw new FormatException(fault);
    }

    /// <summary>Reads a type from its text.</summary>
    /// <param name="text">The text, for example <c>list&lt;string&gt;</c>.</param>
    /// <param name="type">The type, if <paramref name="text"/> is one.</param>
    /// <returns><see langword="true"/> if <paramref name="text"/> is a type.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ConditionParameterType? type)
    {
        type = text is null ? null : Read(text, 0, out _);
        return type is not null;
    }

    /// <inheritdoc/>
    public bool Equals(ConditionParameterType? other) =>
        other is not null && Name == other.Name && (ElementType is null ? other.ElementType is null : ElementType.Equals(other.ElementType));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConditionParameterType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, ElementType);

    /// <summary>Writes the type as OpenFGA's language does.</summary>
    /// <returns>The text, which <see cref="Parse"/> reads back.</returns>
    public override string ToString() => ElementType is null ? Name : $"{Name}<{ElementType}>";

    private static void ThrowIfTooDeep(ConditionParameterType elementType)
    {
        ArgumentNullException.ThrowIfNull(elementType);
        if (elementType.Nesting >= MaxNesting)
        {
            throw new ArgumentException($"Containers are nested more than {MaxNesting} deep.", nameof(elementType));
        }
    }

    private static ConditionParameterType? Read(ReadOnlySpan<char> text, int depth, out string? fault)
    {
        text = text.Trim(" \t");
        int open = text.IndexOf('<');
        ReadOnlySpan<char> name = (open < 0 ? text : text[..open]).TrimEnd(" \t");
        bool isContainer = name is "list" or "map";
        fault = isContainer ? FaultOfContainer(text, open, depth) : FaultOfScalar(name, open);
        if (fault is not null)
        {
            return null;
        }

        if (!isContainer)
        {
            foreach (ConditionParameterType scalar in Scalars)
            {
                if (name.SequenceEqual(scalar.Name))
                {
                    return scalar;
                }
            }
        }

        ConditionParameterType? element = Read(text[(open + 1)..^1], depth + 1, out fault);
        return element is null ? null : name is "list" ? ListOf(element) : MapOf(element);
    }

    private static string? FaultOfContainer(ReadOnlySpan<char> text, int open, int depth)
    {
        if (open < 0 || text[^1] != '>')
        {
            return "A 'list' or 'map' needs the type of its elements: list<string>.";
        }

        return depth >= MaxNesting ? $"Containers are nested more than {MaxNesting} deep." : null;
    }

    private static string? FaultOfScalar(ReadOnlySpan<char> name, int open)
    {
        foreach (ConditionParameterType scalar in Scalars)
        {
            if (name.SequenceEqual(scalar.Name))
            {
                return open < 0 ? null : $"'{scalar.Name}' has no element type.";
            }
        }

        string shown = ForeignText.Quote(name);
        int comparisons = 0;
        string? near = NearestName.Find(name, [.. ScalarNames, "list", "map"], ref comparisons);
        return $"{shown} is not a parameter type{(near is null ? "." : $"; did you mean '{near}'?")}";
    }
}
