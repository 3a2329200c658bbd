namespace FlowPilot.Sandbox.Receipts;

/// <summary>What a byte of a recording's events says next; numbers are little-endian.</summary>
internal enum TapeOp : byte
{
    /// <summary>A call begins: place of its function (16 bits), hash of the arguments (32 bytes).</summary>
    Begin = 1,

    /// <summary>Fuel is charged: units (64 bits).</summary>
    Charge = 2,

    /// <summary>Guest memory is read: address and length (32 bits each), hash of the bytes (32 bytes).</summary>
    Read = 3,

    /// <summary>The same into the result of the run: kind (8 bits) and parameter (64 bits) first.</summary>
    Take = 4,

    /// <summary>Guest memory is written: address and length (32 bits each), the bytes.</summary>
    Write = 5,

    /// <summary>A capability is used or missed: two texts, see <see cref="TapeReader.Text"/>; the second is empty for a use.</summary>
    Note = 6,

    /// <summary>The guest is called: name (text), argument (32 bits). A digest follows.</summary>
    CallGuest = 7,

    /// <summary>The guest came back: whether it has the export (8 bits), result (32 bits).</summary>
    CalledGuest = 8,

    /// <summary>The call ends: the bits of its result (64 bits). A digest follows.</summary>
    Return = 9,

    /// <summary>The call ends the run: outcome (8 bits). A digest follows.</summary>
    Stop = 10,
}
