namespace FlowPilot.Authz.Storage;

/// <summary>A store could not be reached, or its log holds what this version cannot read.</summary>
public sealed class StoreException : FlowPilotException
{
    internal StoreException(string errorCode, string message, Exception? innerException = null)
        : base(errorCode, message, innerException)
    {
    }

    internal static StoreException Unreadable(StoreLogEntry entry, Revision at, FormatException innerException) =>
        new("FP1203", $"The entry at {at} of kind '{entry.Kind}' version {entry.Version} cannot be read.", innerException);
}
