using System.Collections;

namespace FlowPilot.Authz.Evaluation;

/// <summary>The items of a list in parts of bounded size: a long list makes no array so large that only a full collection would free it.</summary>
/// <remarks>Filled by one thread, and then only read.</remarks>
internal sealed class ItemList<T> : IReadOnlyList<T>
{
    private const int PartBits = 11;
    private const int PartSize = 1 << PartBits;

    private readonly List<T[]> _parts = [];

    public int Count { get; private set; }

    public T this[int index] => (uint)index < (uint)Count
        ? _parts[index >> PartBits][index & (PartSize - 1)]
        : throw new ArgumentOutOfRangeException(nameof(index));

    public void Add(T item)
    {
        int at = Count & (PartSize - 1);
        if (at == 0)
        {
            _parts.Add(new T[Count == 0 ? 4 : PartSize]);
        }

        T[] part = _parts[^1];
        if (at == part.Length)
        {
            // Only the first part grows: short lists are usual.
            Array.Resize(ref part, Math.Min(part.Length * 4, PartSize));
            _parts[^1] = part;
        }

        part[at] = item;
        Count++;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return _parts[i >> PartBits][i & (PartSize - 1)];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
