namespace FlowPilot.AspNetCore;

/// <summary>The application is put together so that requests could pass unchecked, or never; it does not start.</summary>
public sealed class FlowPilotConfigurationException : InvalidOperationException
{
    internal FlowPilotConfigurationException(string errorCode, string message)
        : base($"{errorCode}: {message}")
    {
        ErrorCode = errorCode;
    }

    /// <summary>Gets the stable code of the error, for example <c>FP3101</c>.</summary>
    public string ErrorCode { get; }
}
