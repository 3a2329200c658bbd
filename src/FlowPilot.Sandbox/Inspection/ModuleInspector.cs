using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Inspection;

/// <summary>Reads the sections of a module: structure, caps, proposals and cost; no validation and no execution.</summary>
/// <remarks>
/// Every count is held against its cap and against the bytes that are there before anything is allocated for it. What this reader lets
/// through the engine may still refuse; what is valid and within the caps this reader lets through.
/// </remarks>
internal sealed partial class ModuleInspector
{
    private const int HeaderBytes = 8;
    private const int MaxNameBytes = 1_000;
    private const byte CustomSection = 0;
    private const byte CodeSection = 10;
    private const byte DataCountSection = 12;
    private const byte TagSection = 13;

    private readonly ModuleLimits _limits;
    private readonly int _maxTables;
    private readonly ModuleTypes _types = new();
    private readonly List<ModuleItem> _imports = [];
    private readonly List<ModuleItem> _exports = [];
    private readonly List<long> _tables = [];
    private readonly List<int> _starts = [];
    private readonly List<(int Start, int End)> _custom = [];
    private readonly Dictionary<int, string> _names = [];
    private string? _moduleName;
    private int _importedFunctions;
    private int _definedFunctions;
    private int _bodies;
    private int _globals;
    private int _exportedFunctions;
    private bool _ownMemory;
    private (long Min, long? Max)? _memory;
    private int _codeBytes;
    private int _codeEnd;
    private long _elementItems;
    private int _activeSegments;
    private long _dataBytes;
    private bool _constantOffsets = true;
    private long _firstByte = long.MaxValue;
    private long _lastByte;
    private double _seconds;
    private double _bytes;
    private double _largestFunction;

    private ModuleInspector(ModuleLimits limits, int maxTables)
    {
        _limits = limits;
        _maxTables = maxTables;
    }

    /// <summary>Reads a module.</summary>
    /// <param name="module">The bytes.</param>
    /// <param name="limits">The caps.</param>
    /// <param name="maxTables">How many tables there may be.</param>
    /// <exception cref="ModuleFormatException">It is malformed, over a cap, over the budget of a compile, or of a proposal that is off.</exception>
    public static ModuleInspection Inspect(ReadOnlySpan<byte> module, ModuleLimits limits, int maxTables)
    {
        if (module.Length > limits.MaxModuleBytes)
        {
            throw new ModuleFormatException($"{module.Length} bytes, at most {limits.MaxModuleBytes} are allowed,", 0);
        }

        var inspector = new ModuleInspector(limits, maxTables);
        inspector.ReadSections(module);
        CompileCost cost = inspector.Estimate(module.Length);
        return new ModuleInspection
        {
            CustomSections = inspector._custom,
            Imports = inspector._imports,
            Exports = inspector._exports,
            MemoryPages = inspector._memory?.Min,
            MaxMemoryPages = inspector._memory?.Max,
            Tables = inspector._tables,
            Functions = inspector._definedFunctions,
            CodeBytes = inspector._codeBytes,
            Cost = cost,
            Table = new FunctionTable(
                inspector._importedFunctions, [.. inspector._starts], inspector._codeEnd, inspector._names, inspector._moduleName),
        };
    }

    private void ReadSections(ReadOnlySpan<byte> module)
    {
        ReadHeader(module);
        var reader = new WasmReader(module, HeaderBytes, module.Length);
        WasmReader nameSection = default;
        bool named = false;
        int last = 0;
        while (!reader.AtEnd)
        {
            int start = reader.Position;
            byte id = reader.ReadByte();
            WasmReader section = reader.Slice(reader.ReadLength());
            if (id == CustomSection)
            {
                if (section.ReadName(MaxNameBytes).SequenceEqual("name"u8))
                {
                    nameSection = section;
                    named = true;
                }

                _custom.Add((start, reader.Position));
                continue;
            }

            int order = Order(id, start);
            if (order <= last)
            {
                throw new ModuleFormatException($"the section {id} is out of order", start);
            }

            last = order;
            ReadSection(id, section, module);
        }

        if (_bodies != _definedFunctions)
        {
            throw new ModuleFormatException($"{_definedFunctions} functions are declared and {_bodies} have bodies", module.Length);
        }

        if (named)
        {
            _moduleName = FunctionNames.Read(nameSection, _types.FunctionCount, _names);
        }
    }

    private static void ReadHeader(ReadOnlySpan<byte> module)
    {
        if (module.Length < HeaderBytes || !module[..4].SequenceEqual("\0asm"u8))
        {
            throw new ModuleFormatException("the bytes are no WebAssembly module", 0);
        }

        if (module[6] == 1 && module[7] == 0)
        {
            throw Proposals.Refuse(Proposals.Components, 4);
        }

        if (!module[4..8].SequenceEqual((ReadOnlySpan<byte>)[1, 0, 0, 0]))
        {
            throw new ModuleFormatException("an unknown version of the binary format", 4);
        }
    }

    // The data count stands between the elements and the code.
    private static int Order(byte id, int at) => id switch
    {
        >= 1 and <= 9 => id * 2,
        DataCountSection => 19,
        CodeSection => 20,
        11 => 22,
        TagSection => throw Proposals.Refuse(Proposals.Exceptions, at),
        _ => throw new ModuleFormatException($"an unknown section {id}", at),
    };

    private void ReadSection(byte id, WasmReader section, ReadOnlySpan<byte> module)
    {
        switch (id)
        {
            case 1:
                ReadTypes(ref section);
                break;
            case 2:
                ReadImports(ref section, module);
                break;
            case 3:
                ReadFunctions(ref section);
                break;
            case 4:
                ReadTables(ref section);
                break;
            case 5:
                ReadMemories(ref section);
                break;
            case 6:
                ReadGlobals(ref section);
                break;
            case 7:
                ReadExports(ref section, module);
                break;
            case 8:
                _types.ReadFunctionIndex(ref section);
                break;
            case 9:
                ReadElements(ref section);
                break;
            case CodeSection:
                ReadCode(ref section);
                break;
            case 11:
                ReadData(ref section);
                break;
            default:
                section.ReadU32();
                break;
        }

        if (!section.AtEnd)
        {
            throw section.Fault($"the section {id} has bytes after its end");
        }
    }

    private void ReadCode(ref WasmReader section)
    {
        if (section.Left > _limits.MaxCodeBytes)
        {
            throw section.Fault($"{section.Left} bytes of code, at most {_limits.MaxCodeBytes} are allowed,");
        }

        _codeBytes = section.Left;
        int removed = _custom.Sum(static c => c.End - c.Start);
        int bodies = section.ReadCount(_limits.MaxFunctions, "functions");
        if (bodies != _definedFunctions)
        {
            throw section.Fault($"{_definedFunctions} functions are declared and {bodies} have bodies");
        }

        var scanner = new FunctionScanner(_types, _limits);
        for (; _bodies < bodies; _bodies++)
        {
            int at = section.Position;
            int length = section.ReadLength();
            if (length > _limits.MaxFunctionBytes)
            {
                throw new ModuleFormatException(
                    $"function {_importedFunctions + _bodies} has {length} bytes, at most {_limits.MaxFunctionBytes} are allowed,", at);
            }

            _starts.Add(section.Position - removed);
            int function = _importedFunctions + _bodies;
            FunctionCost cost = scanner.Scan(section.Slice(length), function, _types.OfFunction(function));
            Add(cost, function, length, at);
        }

        _codeEnd = section.Position - removed;
    }

    private void Add(in FunctionCost cost, int function, int length, int at)
    {
        double seconds = cost.Nanoseconds * 1e-9;
        double bytes = cost.Bytes;
        _seconds += seconds;
        _largestFunction = Math.Max(_largestFunction, bytes);
        _bytes += 6_500 + (0.05 * bytes) + (25.0 * length);
        // At each function, so that a module is refused at the first one that is too much.
        if (FaultOf(_seconds, _bytes + (1.5 * _largestFunction)) is { } fault)
        {
            throw new ModuleFormatException(
                FormattableString.Invariant($"up to function {function}, which takes {seconds:f3} s and {bytes / 1e6:f1} MB alone, {fault}"), at);
        }
    }

    private string? FaultOf(double seconds, double bytes)
    {
        if (seconds > _limits.CompileTimeEstimate.TotalSeconds)
        {
            return FormattableString.Invariant($"a compile would take {seconds:f2} s, and the budget is {_limits.CompileTimeEstimate.TotalSeconds:f2} s,");
        }

        return bytes > _limits.CompileMemoryEstimate
            ? FormattableString.Invariant($"a compile would take {bytes / 1e6:f1} MB, and the budget is {_limits.CompileMemoryEstimate / 1e6:f1} MB,")
            : null;
    }

    // Found by a search: the engine makes one image of all that segments write, gaps included, as long as it is no larger than this; twice.
    private double ImageBytes
    {
        get
        {
            const double Largest = (16 << 20) + (2 * 65_536);
            double span = _ownMemory && _constantOffsets && _activeSegments > 0 ? _lastByte - _firstByte : 0;
            return span <= Largest ? 2.1 * span : 0;
        }
    }

    private CompileCost Estimate(int moduleBytes)
    {
        double escaping = _exportedFunctions + Math.Min(_elementItems, _types.FunctionCount);
        double items = _globals + _imports.Count + _exports.Count;
        bool packed = _ownMemory && _constantOffsets && _activeSegments > 0 && _lastByte <= _memory?.Min * 65_536 && _lastByte - _firstByte <= 2 * _dataBytes;
        double segments = packed ? 0 : _activeSegments;
        double seconds = 0.005 + _seconds
            + (1e-9 * ((40_000 * escaping) + (6_000.0 * _elementItems) + (6_000.0 * _types.Items) + (2_000 * items) + (200_000 * segments)));
        double bytes = 8e6 + (1.5 * _largestFunction) + _bytes + (6_500 * escaping) + (2_500.0 * _elementItems) + (200.0 * _types.Items)
            + (1_000.0 * (_types.Count + items)) + (28_000 * segments) + Math.Max(2.0 * _dataBytes, ImageBytes) + moduleBytes;
        return FaultOf(seconds, bytes) is { } fault
            ? throw new ModuleFormatException($"together with types, segments and tables {fault}", moduleBytes)
            : new CompileCost(seconds, bytes);
    }
}
