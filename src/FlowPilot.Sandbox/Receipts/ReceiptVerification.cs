using System.Diagnostics.CodeAnalysis;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Holds what came of a receipt: the receipt, or why it is not accepted.</summary>
public sealed class ReceiptVerification
{
    private ReceiptVerification(ReceiptFault fault, string? member, SandboxReceipt? receipt)
    {
        Fault = fault;
        Member = member;
        Receipt = receipt;
    }

    /// <summary>Gets a value indicating whether it is accepted.</summary>
    [MemberNotNullWhen(true, nameof(Receipt))]
    public bool IsValid => Receipt is not null;

    /// <summary>Gets what is wrong first.</summary>
    public ReceiptFault Fault { get; }

    /// <summary>Gets the member that is wrong, where one is; one that is not known is somebody's text, escaped and truncated.</summary>
    public string? Member { get; }

    /// <summary>Gets the receipt; <see langword="null"/> if anything is wrong.</summary>
    public SandboxReceipt? Receipt { get; }

    internal static ReceiptVerification Of(SandboxReceipt receipt) => new(ReceiptFault.None, null, receipt);

    internal static ReceiptVerification Of(ReceiptFault fault, string? member = null) => new(fault, member, null);
}
