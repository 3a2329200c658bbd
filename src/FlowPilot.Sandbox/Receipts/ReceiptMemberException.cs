namespace FlowPilot.Sandbox.Receipts;

/// <summary>A member of a receipt is not what it must be; it never leaves <see cref="ReceiptReader"/>.</summary>
internal sealed class ReceiptMemberException(ReceiptFault fault, string member) : Exception
{
    public ReceiptFault Fault { get; } = fault;

    public string Member { get; } = member;
}
