namespace FlowPilot.Authz.Relationships;

/// <summary>A tuple cannot be written; nothing of its transaction was.</summary>
public sealed class InvalidTupleException : FlowPilotException
{
    internal InvalidTupleException(string errorCode, RelationTuple tuple, string problem)
        : base(errorCode, $"The tuple '{tuple}' cannot be written: {problem}.")
    {
        Tuple = tuple;
    }

    /// <summary>Gets the tuple.</summary>
    public RelationTuple Tuple { get; }
}
