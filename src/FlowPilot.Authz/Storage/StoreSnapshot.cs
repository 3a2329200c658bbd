namespace FlowPilot.Authz.Storage;

/// <summary>The whole state of one store at one revision. Immutable, so readers need no lock.</summary>
internal sealed class StoreSnapshot
{
    private readonly StoreProjection[] _projections;
    private readonly object[] _parts;

    private StoreSnapshot(Revision revision, StoreProjection[] projections, object[] parts)
    {
        Revision = revision;
        _projections = projections;
        _parts = parts;
    }

    public Revision Revision { get; }

    public static StoreSnapshot Empty(IEnumerable<StoreProjection> projections)
    {
        StoreProjection[] all = [.. projections];
        return new StoreSnapshot(default, all, [.. all.Select(static p => p.Empty)]);
    }

    /// <summary>The part of this type; each projection's state has a type of its own.</summary>
    public T Part<T>()
        where T : class
    {
        foreach (object part in _parts)
        {
            if (part is T found)
            {
                return found;
            }
        }

        throw new InvalidOperationException($"No projection keeps a {typeof(T).Name}.");
    }

    /// <summary>The same state with another part of a type, for questions about what is not so.</summary>
    public StoreSnapshot With<T>(T part)
        where T : class =>
        new(Revision, _projections, [.. _parts.Select(p => p is T ? part : p)]);

    /// <summary>The state behind these entries, which directly follow this revision.</summary>
    /// <exception cref="StoreException">An entry is of a kind or form that this version cannot read: it must not be skipped.</exception>
    public StoreSnapshot Apply(IReadOnlyList<StoreLogEntry> entries)
    {
        object[] parts = [.. _parts];
        for (int i = 0; i < entries.Count; i++)
        {
            Apply(parts, entries[i], Revision.Position + i + 1);
        }

        return new StoreSnapshot(new Revision(Revision.Position + entries.Count), _projections, parts);
    }

    /// <summary>The most urgent need of a part to be folded.</summary>
    public FoldNeed Need => (FoldNeed)Enumerable.Range(0, _parts.Length).Max(i => (int)_projections[i].NeedOf(_parts[i]));

    /// <summary>The same state with every part folded.</summary>
    public StoreSnapshot Folded() => new(Revision, _projections, [.. _parts.Select((part, i) => _projections[i].Fold(part))]);

    public void Save(SnapshotWriter to)
    {
        to.Number(_parts.Length);
        for (int i = 0; i < _parts.Length; i++)
        {
            to.Text(_projections[i].Kinds[0]);
            _projections[i].Save(_parts[i], to);
        }
    }

    /// <summary>The state at a revision as <see cref="Save"/> wrote it, whatever this state is.</summary>
    /// <exception cref="FormatException">What is read is no state of these projections.</exception>
    public StoreSnapshot Load(Revision at, SnapshotReader from)
    {
        if (from.Number() != _projections.Length)
        {
            throw from.Fault("it has other parts than this version");
        }

        return new StoreSnapshot(at, _projections, [.. _projections.Select(Load)]);

        object Load(StoreProjection projection) => from.Text() == projection.Kinds[0]
            ? projection.Load(from)
            : throw from.Fault("it has other parts than this version");
    }

    private void Apply(object[] parts, StoreLogEntry entry, long position)
    {
        int slot = Array.FindIndex(_projections, p => p.Kinds.Contains(entry.Kind, StringComparer.Ordinal));
        if (slot < 0)
        {
            throw new StoreException("FP1202", $"The entry at r{position} is of a kind that this version does not know: '{entry.Kind}'.");
        }

        try
        {
            parts[slot] = _projections[slot].Apply(parts[slot], entry);
        }
        catch (FormatException e)
        {
            throw StoreException.Unreadable(entry, new Revision(position), e);
        }
    }
}
