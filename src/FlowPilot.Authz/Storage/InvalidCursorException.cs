namespace FlowPilot.Authz.Storage;

/// <summary>A cursor cannot be followed: it belongs to another question, to a revision that is not kept any more, or to an order that is none any more.</summary>
public sealed class InvalidCursorException : FlowPilotException
{
    private InvalidCursorException(string errorCode, string message)
        : base(errorCode, message)
    {
    }

    /// <summary>Gets the revision that the cursor is pinned to; <see langword="null"/> where the cursor itself is not valid.</summary>
    public Revision? Revision { get; private init; }

    internal static InvalidCursorException Foreign() =>
        new("FP1205", "The cursor was not made by this process for this question: the store, every member of the question but its page size, and the cursor's own bytes count.");

    internal static InvalidCursorException Gone(Revision revision) =>
        new("FP1206", $"The cursor is pinned to {revision}, which is not kept any more. Ask again from the beginning, or raise AuthzOptions.KeptSnapshots.") { Revision = revision };

    internal static InvalidCursorException Renumbered(Revision revision) =>
        new("FP1208", "A name that only the question knew, from its contextual tuples or its change, has been written meanwhile: the list has another order now. Ask again from the beginning.") { Revision = revision };
}
