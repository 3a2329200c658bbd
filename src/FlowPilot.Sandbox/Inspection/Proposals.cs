namespace FlowPilot.Sandbox.Inspection;

/// <summary>How a module of a proposal that is off is refused: by the proposal's name and the place.</summary>
internal static class Proposals
{
    public const string Threads = "threads";
    public const string Memory64 = "memory64";
    public const string MultiMemory = "multiple memories";
    public const string Exceptions = "exceptions";
    public const string TailCalls = "tail calls";
    public const string FunctionReferences = "function references";
    public const string Gc = "GC";
    public const string RelaxedSimd = "relaxed SIMD";
    public const string WideArithmetic = "wide arithmetic";
    public const string CustomPageSizes = "custom page sizes";
    public const string MemoryControl = "memory control";
    public const string StackSwitching = "stack switching";
    public const string Components = "the component model";

    public static ModuleFormatException Refuse(string proposal, int offset) => new($"the proposal '{proposal}', which is off, is used", offset);
}
