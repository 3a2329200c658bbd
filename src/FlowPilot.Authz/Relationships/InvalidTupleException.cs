using System.Globalization;

namespace FlowPilot.Authz.Relationships;

/// <summary>A tuple cannot be written; nothing of its transaction was.</summary>
public sealed class InvalidTupleException : FlowPilotException
{
    internal InvalidTupleException(string errorCode, RelationTuple tuple, string problem, long? index = null)
        : base(errorCode, string.Create(CultureInfo.InvariantCulture, $"The tuple '{tuple}'{(index is null ? "" : $" at {index} of the stream")} cannot be written: {problem}."))
    {
        Tuple = tuple;
        Index = index;
    }

    /// <summary>Gets the tuple.</summary>
    public RelationTuple Tuple { get; }

    /// <summary>Gets where the tuple stands in the stream of an import, from 0; <see langword="null"/> outside of one.</summary>
    public long? Index { get; }
}
