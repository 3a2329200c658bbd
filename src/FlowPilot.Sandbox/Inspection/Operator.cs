namespace FlowPilot.Sandbox.Inspection;

/// <summary>How dear an operator is to compile.</summary>
internal enum OperatorClass : byte
{
    Unknown,
    Free,
    Simple,
    Arithmetic,
    Division,
    Heavy,
    Runtime,
    Grow,
    Control,
}

/// <summary>What follows an operator in the code.</summary>
internal enum OperatorImmediate : byte
{
    None,
    MemoryArgument,
    MemoryArgumentAndLane,
    Lane,
    Bytes4,
    Bytes8,
    Bytes16,
    Signed32,
    Signed64,
    Index,
    IndexPair,
    Special,
}

/// <summary>One operator: what it takes and gives, what follows it, and what it costs.</summary>
internal readonly record struct Operator(OperatorClass Class, byte Pops, byte Pushes, OperatorImmediate Immediate);
