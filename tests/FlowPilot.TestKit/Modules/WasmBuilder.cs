using System.Text;

namespace FlowPilot.TestKit.Modules;

/// <summary>Writes modules byte by byte: those that no toolchain would make too.</summary>
public sealed class WasmBuilder
{
    private readonly SortedDictionary<int, byte[]> _sections = [];
    private readonly List<byte[]> _types = [];
    private readonly List<(int Type, byte[] Body)> _functions = [];
    private readonly List<byte[]> _exports = [];
    private readonly List<byte[]> _custom = [];

    public static byte[] Header => [0, (byte)'a', (byte)'s', (byte)'m', 1, 0, 0, 0];

    public static byte[] Leb(long value) => value < 128 ? [(byte)value] : [(byte)(value | 128), .. Leb(value >> 7)];

    public static byte[] Name(string name) => [.. Leb(Encoding.UTF8.GetByteCount(name)), .. Encoding.UTF8.GetBytes(name)];

    public static byte[] Section(int id, byte[] content) => [(byte)id, .. Leb(content.Length), .. content];

    public static byte[] Repeat(int times, params byte[] bytes)
    {
        byte[] all = new byte[times * bytes.Length];
        for (int i = 0; i < times; i++)
        {
            bytes.CopyTo(all, i * bytes.Length);
        }

        return all;
    }

    /// <summary>Adds a type and gives its index.</summary>
    public int Type(byte[] parameters, byte[] results)
    {
        _types.Add([0x60, .. Leb(parameters.Length), .. parameters, .. Leb(results.Length), .. results]);
        return _types.Count - 1;
    }

    /// <summary>Adds a function: its locals, all i32, and its operators, to which an end is added.</summary>
    public WasmBuilder Function(int type, int locals, params byte[] operators)
    {
        byte[] body = [.. locals == 0 ? [0] : (byte[])[1, .. Leb(locals), 0x7F], .. operators, 0x0B];
        _functions.Add((type, body));
        return this;
    }

    public WasmBuilder Export(string name, byte kind, int index)
    {
        _exports.Add([.. Name(name), kind, .. Leb(index)]);
        return this;
    }

    /// <summary>Sets a section that is not built here: its items are given, and their count stands before them.</summary>
    public WasmBuilder Items(int id, int count, params byte[] items)
    {
        _sections[id] = [.. Leb(count), .. items];
        return this;
    }

    public WasmBuilder Custom(string name, params byte[] content)
    {
        _custom.Add(Section(0, [.. Name(name), .. content]));
        return this;
    }

    /// <summary>Adds what the guest interface needs: a memory, and <c>fp_run</c>, which gives 0.</summary>
    public WasmBuilder Runnable()
    {
        Function(Type([], [0x7F]), 0, 0x41, 0);
        if (!_sections.ContainsKey(5))
        {
            Items(5, 1, 0, 1);
        }

        return Export("memory", 2, 0).Export("fp_run", 0, _functions.Count - 1);
    }

    public byte[] Build()
    {
        Items(1, _types.Count, [.. _types.SelectMany(static t => t)]);
        if (_functions.Count > 0)
        {
            Items(3, _functions.Count, [.. _functions.SelectMany(static f => Leb(f.Type))]);
            Items(10, _functions.Count, [.. _functions.SelectMany(static f => (byte[])[.. Leb(f.Body.Length), .. f.Body])]);
        }

        if (_exports.Count > 0)
        {
            Items(7, _exports.Count, [.. _exports.SelectMany(static e => e)]);
        }

        return [.. Header, .. _custom.SelectMany(static c => c), .. _sections.OrderBy(static s => Order(s.Key)).SelectMany(static s => Section(s.Key, s.Value))];
    }

    // The count of data segments stands before the code.
    private static int Order(int section) => section == 12 ? 19 : section * 2;
}
