using System.Text;

namespace FlowPilot.Sandbox.Inspection;

/// <content>The sections that declare something.</content>
internal sealed partial class ModuleInspector
{
    private const long MaxPages = 65_536;

    private void ReadTypes(ref WasmReader section)
    {
        int count = section.ReadCount(_limits.MaxTypes, "types");
        for (int i = 0; i < count; i++)
        {
            int at = section.Position;
            byte form = section.ReadByte();
            if (form != 0x60)
            {
                throw form is 0x5E or 0x5F or 0x4E or 0x4F or 0x50 ? Proposals.Refuse(Proposals.Gc, at)
                    : form == 0x5D ? Proposals.Refuse(Proposals.StackSwitching, at)
                    : form == 0x65 ? Proposals.Refuse(Proposals.Threads, at)
                    : new ModuleFormatException($"an unknown type form 0x{form:x2}", at);
            }

            int parameters = ReadValueTypes(ref section, out int parametersAt);
            int results = ReadValueTypes(ref section, out int resultsAt);
            if (parameters + results > _limits.MaxTypeItems)
            {
                throw new ModuleFormatException(
                    $"the type {i} has {parameters + results} parameters and results, at most {_limits.MaxTypeItems} are allowed,", at);
            }

            _types.Add(new FunctionType((ushort)parameters, (ushort)results, parametersAt, resultsAt));
        }
    }

    private int ReadValueTypes(ref WasmReader section, out int at)
    {
        int count = section.ReadCount(_limits.MaxTypeItems, "parameters or results");
        at = section.Position;
        for (int i = 0; i < count; i++)
        {
            ValueTypes.Read(ref section);
        }

        return count;
    }

    private void ReadImports(ref WasmReader section, ReadOnlySpan<byte> bytes)
    {
        int count = section.ReadCount(_limits.MaxImports, "imports");
        for (int i = 0; i < count; i++)
        {
            string module = Encoding.UTF8.GetString(section.ReadName(MaxNameBytes));
            string name = Encoding.UTF8.GetString(section.ReadName(MaxNameBytes));
            int at = section.Position;
            PluginItemKind kind = ReadKind(ref section);
            string type = string.Empty;
            switch (kind)
            {
                case PluginItemKind.Function:
                    int index = _types.ReadTypeIndex(ref section);
                    _types.AddFunction(index);
                    _importedFunctions++;
                    type = _types.OfFunction(_types.FunctionCount - 1).Describe(bytes);
                    break;
                case PluginItemKind.Table:
                    AddTable(ref section, at);
                    break;
                case PluginItemKind.Memory:
                    AddMemory(ref section, at);
                    break;
                default:
                    ReadGlobalType(ref section);
                    break;
            }

            _imports.Add(new ModuleItem(module, name, kind, type));
        }
    }

    private void ReadFunctions(ref WasmReader section)
    {
        _definedFunctions = section.ReadCount(_limits.MaxFunctions, "functions");
        for (int i = 0; i < _definedFunctions; i++)
        {
            _types.AddFunction(_types.ReadTypeIndex(ref section));
        }
    }

    private void ReadTables(ref WasmReader section)
    {
        int count = section.ReadCount(int.MaxValue, "tables");
        for (int i = 0; i < count; i++)
        {
            int at = section.Position;
            if (section.PeekByte() == 0x40)
            {
                throw Proposals.Refuse(Proposals.FunctionReferences, at);
            }

            AddTable(ref section, at);
        }
    }

    private void AddTable(ref WasmReader section, int at)
    {
        ValueTypes.ReadReference(ref section);
        (long min, _) = ReadLimits(ref section, Proposals.Threads);
        _tables.Add(min);
        if (_tables.Count > _maxTables)
        {
            throw new ModuleFormatException($"{_tables.Count} tables, at most {_maxTables} are allowed,", at);
        }
    }

    private void ReadMemories(ref WasmReader section)
    {
        int count = section.ReadCount(int.MaxValue, "memories");
        for (int i = 0; i < count; i++)
        {
            AddMemory(ref section, section.Position);
            _ownMemory = true;
        }
    }

    private void AddMemory(ref WasmReader section, int at)
    {
        if (_memory is not null)
        {
            throw Proposals.Refuse(Proposals.MultiMemory, at);
        }

        _memory = ReadLimits(ref section, Proposals.Threads);
        if (_memory.Value.Min > MaxPages)
        {
            throw new ModuleFormatException($"a memory of {_memory.Value.Min} pages, at most {MaxPages} are possible,", at);
        }
    }

    private static (long Min, long? Max) ReadLimits(ref WasmReader section, string shared)
    {
        int at = section.Position;
        byte flags = section.ReadByte();
        if (flags > 1)
        {
            throw (flags & 2) != 0 && flags < 16 ? Proposals.Refuse(shared, at)
                : (flags & 4) != 0 && flags < 16 ? Proposals.Refuse(Proposals.Memory64, at)
                : (flags & 8) != 0 && flags < 16 ? Proposals.Refuse(Proposals.CustomPageSizes, at)
                : new ModuleFormatException($"unknown flags 0x{flags:x2} of limits", at);
        }

        long min = section.ReadU32();
        return (min, flags == 1 ? section.ReadU32() : null);
    }

    private static void ReadGlobalType(ref WasmReader section)
    {
        ValueTypes.Read(ref section);
        int at = section.Position;
        byte mutable = section.ReadByte();
        if (mutable > 1)
        {
            throw mutable is 2 or 3 ? Proposals.Refuse(Proposals.Threads, at) : new ModuleFormatException($"an unknown mutability 0x{mutable:x2}", at);
        }
    }

    private void ReadGlobals(ref WasmReader section)
    {
        _globals = section.ReadCount(_limits.MaxGlobals, "globals");
        for (int i = 0; i < _globals; i++)
        {
            ReadGlobalType(ref section);
            ConstantExpression.Read(ref section, _types);
        }
    }

    private void ReadExports(ref WasmReader section, ReadOnlySpan<byte> bytes)
    {
        int count = section.ReadCount(_limits.MaxExports, "exports");
        for (int i = 0; i < count; i++)
        {
            string name = Encoding.UTF8.GetString(section.ReadName(MaxNameBytes));
            PluginItemKind kind = ReadKind(ref section);
            if (kind == PluginItemKind.Function)
            {
                _exportedFunctions++;
                _exports.Add(new ModuleItem(string.Empty, name, kind, _types.ReadFunction(ref section).Describe(bytes)));
            }
            else
            {
                section.ReadU32();
                _exports.Add(new ModuleItem(string.Empty, name, kind, string.Empty));
            }
        }
    }

    private static PluginItemKind ReadKind(ref WasmReader section)
    {
        int at = section.Position;
        byte kind = section.ReadByte();
        return kind <= (byte)PluginItemKind.Global ? (PluginItemKind)kind
            : throw (kind == 4 ? Proposals.Refuse(Proposals.Exceptions, at) : new ModuleFormatException($"an unknown kind 0x{kind:x2}", at));
    }

    private void ReadElements(ref WasmReader section)
    {
        int count = section.ReadCount(_limits.MaxElementItems, "element segments");
        for (int i = 0; i < count; i++)
        {
            ReadElement(ref section);
        }
    }

    private void ReadElement(ref WasmReader section)
    {
        int at = section.Position;
        uint flags = section.ReadU32();
        if (flags > 7)
        {
            throw new ModuleFormatException($"unknown flags 0x{flags:x2} of an element segment", at);
        }

        bool active = (flags & 1) == 0;
        bool explicitTable = (flags & 2) != 0;
        bool expressions = (flags & 4) != 0;
        if (active && explicitTable)
        {
            section.ReadU32();
        }

        if (active)
        {
            ConstantExpression.Read(ref section, _types);
        }

        if (!active || explicitTable)
        {
            ReadElementKind(ref section, expressions);
        }

        int items = section.ReadCount(_limits.MaxElementItems, "items of an element segment");
        _elementItems += items;
        if (_elementItems > _limits.MaxElementItems)
        {
            throw new ModuleFormatException($"{_elementItems} items of element segments, at most {_limits.MaxElementItems} are allowed,", at);
        }

        for (int i = 0; i < items; i++)
        {
            if (expressions)
            {
                ConstantExpression.Read(ref section, _types);
            }
            else
            {
                _types.ReadFunctionIndex(ref section);
            }
        }
    }

    private static void ReadElementKind(ref WasmReader section, bool expressions)
    {
        int at = section.Position;
        if (expressions)
        {
            ValueTypes.ReadReference(ref section);
        }
        else if (section.ReadByte() != 0)
        {
            throw new ModuleFormatException("an unknown kind of elements", at);
        }
    }

    private void ReadData(ref WasmReader section)
    {
        int count = section.ReadCount(_limits.MaxDataSegments, "data segments");
        for (int i = 0; i < count; i++)
        {
            int at = section.Position;
            uint flags = section.ReadU32();
            if (flags > 2)
            {
                throw new ModuleFormatException($"unknown flags 0x{flags:x2} of a data segment", at);
            }

            if (flags == 2)
            {
                Immediates.ReadMemoryIndex(ref section);
            }

            long? offset = flags == 1 ? null : ConstantExpression.Read(ref section, _types) ?? -1;
            int length = section.ReadLength();
            section.Skip(length);
            if (offset is { } start)
            {
                AddActiveData(start, length);
            }
        }
    }

    private void AddActiveData(long start, int length)
    {
        _activeSegments++;
        _dataBytes += length;
        _constantOffsets &= start >= 0;
        _firstByte = Math.Min(_firstByte, start);
        _lastByte = Math.Max(_lastByte, start + length);
    }
}
