namespace FlowPilot.Authz.Workflows;

/// <summary>The stable codes of what a run gives by itself, beside those of decisions.</summary>
public static class WorkflowReasons
{
    /// <summary>The handler of the item failed; what was reserved for it is released.</summary>
    public const string ItemFailed = "run.item_failed";

    /// <summary>The item's request cannot be read; the others are done.</summary>
    public const string ItemInvalid = "run.item_invalid";

    /// <summary>The item is being done under this key at this moment.</summary>
    public const string ItemInProgress = "run.item_in_progress";

    /// <summary>The item was done under this key and its budgets were charged, and its result is not kept any more; it is not done again.</summary>
    public const string ItemDone = "run.item_done";

    /// <summary>The key was used for another item.</summary>
    public const string KeyReused = "run.key_reused";

    /// <summary>It cannot be known whether the item was done already, so it is not done.</summary>
    public const string ResultsUnavailable = "run.results_unavailable";

    /// <summary>The decision obliges to a step-up that the credential of the run does not have; nothing was done, and what was reserved is released.</summary>
    public const string StepUpRequired = "run.step_up_required";

    /// <summary>An item before it was denied or failed, and the run was to stop there.</summary>
    public const string Stopped = "run.stopped";

    /// <summary>The run was cancelled.</summary>
    public const string Cancelled = "run.cancelled";
}
