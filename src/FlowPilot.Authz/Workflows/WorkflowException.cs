namespace FlowPilot.Authz.Workflows;

/// <summary>The results of runs cannot be kept. The runner makes it a result of the item.</summary>
public sealed class WorkflowException : FlowPilotException
{
    internal WorkflowException(string problem)
        : base("FP1506", problem)
    {
    }
}
