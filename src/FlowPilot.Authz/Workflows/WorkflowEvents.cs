using Microsoft.Extensions.Logging;

namespace FlowPilot.Authz.Workflows;

/// <summary>Tells whoever listens what happens in a run; a listener that fails ends nothing.</summary>
internal sealed class WorkflowEvents(string runId, int total, IProgress<WorkflowProgress>? progress, ILogger logger)
{
    private int _finished;

    public void Tell(WorkflowProgressKind kind, WorkflowItem? item = null, WorkflowItemResult? result = null)
    {
        _finished += kind == WorkflowProgressKind.ItemFinished ? 1 : 0;
        if (progress is null)
        {
            return;
        }

        try
        {
            progress.Report(new WorkflowProgress { RunId = runId, Kind = kind, Finished = _finished, Total = total, ItemId = item?.Id, Result = result });
        }
        catch (Exception e)
        {
            Log.RunListenerFailed(logger, e, runId);
        }
    }
}
