using FlowPilot.Sandbox.Engine.Disk;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox;

/// <summary>Every line that the sandbox logs. Text of guests goes here only where the operator asked for it, and escaped.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 2000, EventName = "EngineStarted", Level = LogLevel.Information,
        Message = "Sandbox engine {Version} with configuration {ConfigurationHash}, {MaxConcurrentRuns} runs at most, instances {Allocation}")]
    public static partial void EngineStarted(this ILogger logger, string version, string configurationHash, int maxConcurrentRuns, string allocation);

    [LoggerMessage(EventId = 2001, EventName = "PluginLoaded", Level = LogLevel.Debug, Message = "Plugin {Plugin} {Version} loaded, module {Sha256}")]
    public static partial void PluginLoaded(this ILogger logger, string plugin, string version, string sha256);

    [LoggerMessage(EventId = 2002, EventName = "PluginRefused", Level = LogLevel.Information, Message = "Plugin refused as {Outcome}: {Reason}")]
    public static partial void PluginRefused(this ILogger logger, SandboxOutcome outcome, string reason);

    [LoggerMessage(EventId = 2003, EventName = "RunEnded",
        Message = "Run {RunId} of plugin {Plugin}, module {Sha256}, under decision {DecisionId} ended as {Outcome}: fuel {Fuel} of {FuelLimit}, memory {Memory} of {MemoryLimit}, {HostCalls} host calls, {WallTime}")]
    public static partial void RunEnded(
        this ILogger logger,
        LogLevel level,
        Guid runId,
        string plugin,
        string sha256,
        Guid decisionId,
        SandboxOutcome outcome,
        long? fuel,
        long fuelLimit,
        long? memory,
        long memoryLimit,
        long hostCalls,
        TimeSpan wallTime);

    [LoggerMessage(EventId = 2004, EventName = "CapabilityDenied", Level = LogLevel.Information,
        Message = "Run {RunId} of plugin {Plugin} was refused {Capability}: {Missing}")]
    public static partial void CapabilityDenied(this ILogger logger, Guid runId, string plugin, string capability, string missing);

    [LoggerMessage(EventId = 2005, EventName = "HostFault", Level = LogLevel.Error, Message = "Run {RunId} failed in the host")]
    public static partial void HostFault(this ILogger logger, Exception? fault, Guid runId);

    [LoggerMessage(EventId = 2006, EventName = "ShutdownTimedOut", Level = LogLevel.Error,
        Message = "Sandbox runs did not end within {Timeout} of the shutdown; the engine is left running")]
    public static partial void ShutdownTimedOut(this ILogger logger, TimeSpan timeout);

    [LoggerMessage(EventId = 2007, EventName = "PoolDoesNotFit", Level = LogLevel.Warning,
        Message = "A pool of {MaxConcurrentRuns} instances does not fit the address space of this process; instances are made on demand, which takes longer")]
    public static partial void PoolDoesNotFit(this ILogger logger, int maxConcurrentRuns);

    [LoggerMessage(EventId = 2008, EventName = "EngineRefused", Level = LogLevel.Error, Message = "The sandbox runs nothing: {Fault}")]
    public static partial void EngineRefused(this ILogger logger, string fault);

    [LoggerMessage(EventId = 2009, EventName = "EngineDoubtful", Level = LogLevel.Warning, Message = "Plugins run all the same, as the options say: {Warning}")]
    public static partial void EngineDoubtful(this ILogger logger, string warning);

    /// <summary>Logs a guest's line, which is escaped; only where the operator asked for it.</summary>
    [LoggerMessage(EventId = 2010, EventName = "GuestLine", Message = "{Plugin} {RunId}: {Text}")]
    public static partial void GuestLine(this ILogger logger, LogLevel level, string plugin, Guid runId, string text);

    [LoggerMessage(EventId = 2020, EventName = "CompiledModuleRefused", Level = LogLevel.Warning,
        Message = "Compiled module {File} in {Folder} is not what was written there ({Fault}): it is not loaded, and the plugin is compiled again")]
    public static partial void CompiledModuleRefused(this ILogger logger, string file, string folder, EntryFault fault);

    [LoggerMessage(EventId = 2021, EventName = "DiskCacheFailed", Level = LogLevel.Warning,
        Message = "Compiled modules cannot be {Doing} in {Folder}, so plugins are compiled: {Reason}")]
    public static partial void DiskCacheFailed(this ILogger logger, string doing, string folder, string reason);
}
