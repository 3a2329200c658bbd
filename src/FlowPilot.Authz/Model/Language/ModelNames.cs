using System.Collections.Frozen;
using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Model.Language;

/// <summary>The words that mean something in the language.</summary>
internal static class ModelNames
{
    private static readonly FrozenSet<string> Reserved =
        new[] { "and", "or", "from", "relations", "define", "with", "condition", "in", "true", "false", "null" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Scalars = ConditionParameterType.ScalarNames.ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<string> ParameterTypes { get; } = [.. Scalars.Order(StringComparer.Ordinal), "list", "map"];

    /// <summary>A word that the language keeps for itself: it cannot name a type, a relation or a condition in a text.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    public static bool IsScalarType(string word) => Scalars.Contains(word);

    public static bool IsContainerType(string word) => word is "list" or "map";

    /// <summary>A word that stands for a type of parameters and cannot name a parameter or a condition; OpenFGA does not count <c>any</c>.</summary>
    public static bool IsTypeWord(string word) => word != "any" && (IsScalarType(word) || IsContainerType(word));
}
