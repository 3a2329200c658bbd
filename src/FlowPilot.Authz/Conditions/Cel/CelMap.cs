namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A map in the order in which it was made. Immutable; small ones are searched, larger ones hashed.</summary>
internal sealed class CelMap
{
    public static readonly CelMap Empty = new([], [], null);

    private const int MaxSearched = 8;

    private readonly CelValue[] _keys;
    private readonly CelValue[] _values;
    private readonly Dictionary<CelValue, int>? _index;

    private CelMap(CelValue[] keys, CelValue[] values, Dictionary<CelValue, int>? index)
    {
        _keys = keys;
        _values = values;
        _index = index;
    }

    public int Count => _keys.Length;

    public ReadOnlySpan<CelValue> Keys => _keys;

    public ReadOnlySpan<CelValue> Values => _values;

    /// <summary>Gets the keys as the array that macros walk; nobody changes it.</summary>
    public CelValue[] KeyArray => _keys;

    /// <summary>Makes a map of two arrays that nobody changes from now on, or nothing if a key is there twice or cannot be one.</summary>
    public static CelMap? TryCreate(CelValue[] keys, CelValue[] values)
    {
        foreach (CelValue key in keys)
        {
            if (key.Kind is not (CelKind.String or CelKind.Int or CelKind.Uint or CelKind.Bool))
            {
                return null;
            }
        }

        if (keys.Length <= MaxSearched)
        {
            for (int i = 1; i < keys.Length; i++)
            {
                if (Search(keys.AsSpan(0, i), keys[i]) >= 0)
                {
                    return null;
                }
            }

            return new CelMap(keys, values, null);
        }

        var index = new Dictionary<CelValue, int>(keys.Length, CelKeyComparer.Instance);
        for (int i = 0; i < keys.Length; i++)
        {
            if (!index.TryAdd(keys[i], i))
            {
                return null;
            }
        }

        return new CelMap(keys, values, index);
    }

    /// <summary>Makes a map with the same keys and other values, an array that nobody changes from now on.</summary>
    public CelMap WithValues(CelValue[] values) => new(_keys, values, _index);

    public bool TryGet(in CelValue key, out CelValue value)
    {
        int i = Find(key);
        value = i < 0 ? default : _values[i];
        return i >= 0;
    }

    public bool Contains(in CelValue key) => Find(key) >= 0;

    private int Find(in CelValue key)
    {
        if (_index is null)
        {
            return Search(_keys, key);
        }

        return _index.TryGetValue(key, out int i) ? i : -1;
    }

    private static int Search(ReadOnlySpan<CelValue> keys, in CelValue key)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            if (CelKeyComparer.AreEqual(keys[i], key))
            {
                return i;
            }
        }

        return -1;
    }
}
