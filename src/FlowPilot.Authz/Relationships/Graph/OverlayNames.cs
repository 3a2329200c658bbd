namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>Numbers for the names that only one request knows, above all numbers of the store. They go with the request.</summary>
/// <remarks>
/// For one thread at a time. A name keeps the number that the request gave it, even where the store's writer comes to know it meanwhile: otherwise
/// one object would be two, and what the request says of it would be overlooked.
/// </remarks>
internal sealed class OverlayNames
{
    /// <summary>The first number of an overlay; a store never has as many names of one type.</summary>
    public const int First = 0x4000_0000;

    private readonly GraphSchema _schema;
    private readonly Dictionary<(string Type, string Id), int> _numbers = [];
    private readonly List<string> _names = [];

    public OverlayNames(GraphSchema schema) => _schema = schema;

    /// <summary>How many names only this request knows.</summary>
    public int Count => _names.Count;

    /// <summary>The number of a name: the one that this request gave it, the store's, or a new one of this request.</summary>
    public int NumberOf(string type, string id)
    {
        int known = Find(type, id);
        if (known >= 0)
        {
            return known;
        }

        int number = First + _names.Count;
        _names.Add(id);
        _numbers.Add((type, id), number);
        return number;
    }

    /// <summary>The number of a name that the store or this request knows; −1 otherwise.</summary>
    public int Find(string type, string id) => _numbers.TryGetValue((type, id), out int own) ? own : _schema.NamesOf(type).Find(id);

    /// <summary>The name of a number of a type.</summary>
    public string NameOf(string type, int number) => number >= First ? _names[number - First] : _schema.NamesOf(type).NameOf(number);
}
