namespace FlowPilot.Sandbox.Inspection;

/// <summary>The types of a module and of its functions, imported ones first.</summary>
internal sealed class ModuleTypes
{
    private readonly List<FunctionType> _types = [];
    private readonly List<int> _functions = [];

    /// <summary>Gets how many types there are.</summary>
    public int Count => _types.Count;

    /// <summary>Gets how many functions there are, imported ones included.</summary>
    public int FunctionCount => _functions.Count;

    /// <summary>Gets the parameters and results of all types together.</summary>
    public long Items { get; private set; }

    public void Add(FunctionType type)
    {
        _types.Add(type);
        Items += type.Items;
    }

    public void AddFunction(int type) => _functions.Add(type);

    public FunctionType OfFunction(int function) => _types[_functions[function]];

    /// <summary>Reads the index of a type that there is.</summary>
    public int ReadTypeIndex(ref WasmReader reader)
    {
        int at = reader.Position;
        uint index = reader.ReadU32();
        return index < (uint)_types.Count ? (int)index : throw new ModuleFormatException($"there is no type {index}", at);
    }

    public FunctionType ReadType(ref WasmReader reader) => _types[ReadTypeIndex(ref reader)];

    /// <summary>Reads the index of a function that there is.</summary>
    public int ReadFunctionIndex(ref WasmReader reader)
    {
        int at = reader.Position;
        uint index = reader.ReadU32();
        return index < (uint)_functions.Count ? (int)index : throw new ModuleFormatException($"there is no function {index}", at);
    }

    public FunctionType ReadFunction(ref WasmReader reader) => OfFunction(ReadFunctionIndex(ref reader));

    /// <summary>Reads the type of a block: nothing, one value, or a type by its index.</summary>
    public FunctionType ReadBlock(ref WasmReader reader)
    {
        byte first = reader.PeekByte();
        if (first == 0x40)
        {
            reader.ReadByte();
            return default;
        }

        if (first is > 0x40 and < 0x80)
        {
            ValueTypes.Read(ref reader);
            return new FunctionType(0, 1, 0, 0);
        }

        int at = reader.Position;
        long index = reader.ReadSigned(33);
        return index >= 0 && index < _types.Count ? _types[(int)index] : throw new ModuleFormatException($"there is no type {index}", at);
    }
}
