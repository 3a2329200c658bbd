using FlowPilot.Sandbox.Files;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>The open descriptors of a run, by number: the lowest free number is the next.</summary>
internal sealed class DescriptorTable(int max)
{
    private readonly List<Descriptor?> _open = [];
    private int _count;

    /// <summary>Gets a value indicating whether one more may be open.</summary>
    public bool HasRoom => _count < max;

    public Descriptor? Find(int number) => (uint)number < (uint)_open.Count ? _open[number] : null;

    /// <summary>Opens one; the caller asked <see cref="HasRoom"/>.</summary>
    public int Add(Descriptor descriptor)
    {
        descriptor.Node?.Open();
        _count++;
        int free = _count <= _open.Count ? _open.IndexOf(null) : -1;
        if (free >= 0)
        {
            _open[free] = descriptor;
            return free;
        }

        _open.Add(descriptor);
        return _open.Count - 1;
    }

    public Errno Close(int number)
    {
        if (Find(number) is not { } descriptor)
        {
            return Errno.BadDescriptor;
        }

        _open[number] = null;
        _count--;
        descriptor.Node?.Close();
        return Errno.Success;
    }

    /// <summary>Gives a descriptor the number of another one, which is closed.</summary>
    public Errno Renumber(int from, int to)
    {
        if (Find(from) is not { } moved || Find(to) is null)
        {
            return Errno.BadDescriptor;
        }

        if (from != to)
        {
            Close(to);
            _open[to] = moved;
            _open[from] = null;
        }

        return Errno.Success;
    }
}
