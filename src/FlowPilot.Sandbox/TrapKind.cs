namespace FlowPilot.Sandbox;

/// <summary>Says which rule of WebAssembly a guest broke.</summary>
public enum TrapKind
{
    /// <summary>A trap of another kind than those named here.</summary>
    Other = 0,

    /// <summary>The guest executed <c>unreachable</c>, which is how most languages abort.</summary>
    Unreachable = 1,

    /// <summary>The guest read or wrote outside its memory.</summary>
    MemoryOutOfBounds = 2,

    /// <summary>The guest read or wrote outside a table.</summary>
    TableOutOfBounds = 3,

    /// <summary>The guest called an empty table element.</summary>
    IndirectCallToNull = 4,

    /// <summary>The guest called a function by a wrong type.</summary>
    BadSignature = 5,

    /// <summary>A division overflowed.</summary>
    IntegerOverflow = 6,

    /// <summary>The guest divided by zero.</summary>
    IntegerDivisionByZero = 7,

    /// <summary>A floating point number does not fit the integer that it was converted to.</summary>
    BadConversionToInteger = 8,
}
