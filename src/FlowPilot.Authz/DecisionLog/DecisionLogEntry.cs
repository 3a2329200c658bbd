using System.Text.Json;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>One entry for the decision log: a closed set of kinds, each with a closed body.</summary>
/// <remarks>Ids become keyed pseudonyms on the writer's side; no entry holds a token, an attribute value or a guest's text.</remarks>
public abstract class DecisionLogEntry
{
    private protected DecisionLogEntry(StoreId store) => Store = store;

    /// <summary>Gets the store whose log records the entry.</summary>
    public StoreId Store { get; }

    /// <summary>Gets the kind of the record, for example <c>decision</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Writes the members of the body, in any order; the writer makes them canonical.</summary>
    internal abstract void WriteBody(Utf8JsonWriter json, Pseudonyms pseudonyms);
}
