using Microsoft.Extensions.Logging;

namespace FlowPilot.Authz;

/// <summary>The log messages of this package: event ids 1000 to 1999. No ids of subjects or objects, no attribute values.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1001, EventName = "DecisionAllowed", Level = LogLevel.Debug, Message = "Decision {DecisionId}: allow {Action} on a {ResourceType}.")]
    public static partial void DecisionAllowed(ILogger logger, Guid decisionId, string action, string resourceType);

    [LoggerMessage(EventId = 1002, EventName = "DecisionDenied", Level = LogLevel.Information, Message = "Decision {DecisionId}: deny {Action} on a {ResourceType}, because {Reasons}.")]
    public static partial void DecisionDenied(ILogger logger, Guid decisionId, string action, string resourceType, string reasons);

    [LoggerMessage(EventId = 1003, EventName = "DecisionFailed", Level = LogLevel.Error, Message = "Decision {DecisionId}: a step failed, so it is denied.")]
    public static partial void DecisionFailed(ILogger logger, Exception exception, Guid decisionId);

    [LoggerMessage(EventId = 1004, EventName = "DecisionLogFailed", Level = LogLevel.Error, Message = "The decision log cannot be written; decisions that it cannot record are denied.")]
    public static partial void DecisionLogFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 1005, EventName = "CaptureFailed", Level = LogLevel.Error, Message = "Decision {DecisionId}: its input could not be captured; the decision stands.")]
    public static partial void CaptureFailed(ILogger logger, Exception exception, Guid decisionId);

    [LoggerMessage(EventId = 1050, EventName = "RunItemFailed", Level = LogLevel.Error, Message = "Run {RunId}: an item failed; the others go on.")]
    public static partial void RunItemFailed(ILogger logger, Exception exception, string runId);

    [LoggerMessage(EventId = 1051, EventName = "RunListenerFailed", Level = LogLevel.Warning, Message = "Run {RunId}: a listener of its progress failed.")]
    public static partial void RunListenerFailed(ILogger logger, Exception exception, string runId);

    [LoggerMessage(EventId = 1052, EventName = "BudgetNotSettled", Level = LogLevel.Error, Message = "Decision {DecisionId}: what it reserved could not be settled, so it counts as spent.")]
    public static partial void BudgetNotSettled(ILogger logger, Exception exception, Guid decisionId);

    [LoggerMessage(EventId = 1040, EventName = "SnapshotRefused", Level = LogLevel.Warning, Message = "The snapshot of the store {Store} cannot be used, so the whole log is read.")]
    public static partial void SnapshotRefused(ILogger logger, Exception exception, string store);
}
