namespace FlowPilot.Authz.DecisionLog;

/// <summary>The decision log cannot take a record now.</summary>
public sealed class DecisionLogException : FlowPilotException
{
    internal DecisionLogException(string errorCode, string message, Exception? innerException = null)
        : base(errorCode, message, innerException)
    {
    }
}
