namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>A workflow file is not one; nothing of it was loaded.</summary>
internal sealed class WorkflowFileException : FormatException
{
    public WorkflowFileException(string field, string problem, Exception? innerException = null)
        : base($"{field}: {problem}", innerException) => Field = field;

    /// <summary>Gets the path of the field, for example <c>items[2].price_minor</c>.</summary>
    public string Field { get; }
}
