namespace FlowPilot.Authz.Storage;

/// <summary>A snapshot as the seam keeps it: bytes that hold the state at a revision.</summary>
/// <param name="At">The revision that the snapshot holds.</param>
/// <param name="Bytes">The bytes; whoever reads them checks them.</param>
public readonly record struct StoreLogSnapshot(Revision At, ReadOnlyMemory<byte> Bytes);
