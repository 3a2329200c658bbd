namespace FlowPilot.Authz.Relationships;

/// <summary>A transaction would be larger than allowed; nothing of it was written.</summary>
public sealed class TransactionSizeException : FlowPilotException
{
    private TransactionSizeException(string errorCode, long count, int limit, string message)
        : base(errorCode, message)
    {
        Count = count;
        Limit = limit;
    }

    /// <summary>Gets how large it would be at least: the tuples that would be deleted by filter, or everything that the transaction names and deletes.</summary>
    public long Count { get; }

    /// <summary>Gets how large it may be.</summary>
    public int Limit { get; }

    internal static TransactionSizeException TooManyDeleted(long count, int limit) =>
        new("FP1106", count, limit, $"The filters would delete at least {count} tuples, and {limit} were allowed.");

    internal static TransactionSizeException TooLarge(long count, int limit) =>
        new("FP1107", count, limit, $"The transaction holds at least {count} tuples and filters, and {limit} are allowed; write it in parts.");
}
