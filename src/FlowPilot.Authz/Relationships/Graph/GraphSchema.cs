using System.Collections.Concurrent;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>
/// The numbers of one store: of the objects of each type, and of the kinds of edges. It grows with the store's writer and with the plans that
/// read its graph, is shared by all snapshots of the store, and never forgets a number.
/// </summary>
/// <remarks>Safe for concurrent use; names are added by the store's writer only, kinds by anybody who has a model.</remarks>
internal sealed class GraphSchema
{
    private readonly ConcurrentDictionary<string, NameTable> _names = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();
    private readonly Dictionary<EdgeKind, int> _kindNumbers = [];
    private EdgeKind[] _kinds = [];

    /// <summary>The names of a type; a table is made where there is none, so this is for types of a model or of a stored tuple only.</summary>
    public NameTable NamesOf(string type) => _names.GetOrAdd(type, static _ => new NameTable());

    /// <summary>The names of a type that has some; <see langword="null"/> for any other, so that a question makes no table.</summary>
    public NameTable? FindNames(string type) => _names.GetValueOrDefault(type);

    /// <summary>Puts the names of a type in place, when a graph is read whole. Only where it has none yet.</summary>
    public void AddNames(string type, NameTable names)
    {
        if (!_names.TryAdd(type, names))
        {
            throw new InvalidOperationException("The type has names already.");
        }
    }

    /// <summary>The types that have names or had them looked up.</summary>
    public IEnumerable<string> Types => _names.Keys;

    /// <summary>The number of a kind of edges, or −1 where it has none.</summary>
    public int FindKind(EdgeKind kind)
    {
        lock (_adding)
        {
            return _kindNumbers.GetValueOrDefault(kind, -1);
        }
    }

    /// <summary>The number of a kind of edges; it gets one where it has none.</summary>
    public int NumberOf(EdgeKind kind)
    {
        lock (_adding)
        {
            if (!_kindNumbers.TryGetValue(kind, out int number))
            {
                number = _kinds.Length;
                _kinds = [.. _kinds, kind];
                _kindNumbers.Add(kind, number);
            }

            return number;
        }
    }

    /// <summary>The kind that has a number.</summary>
    public EdgeKind KindOf(int number)
    {
        lock (_adding)
        {
            return _kinds[number];
        }
    }
}
