using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Authorization;
using Microsoft.Extensions.Logging;

namespace FlowPilot.AspNetCore;

/// <summary>The log messages of this package: event ids 3000 to 3999. No tokens, no ids of subjects or resources, no text of the request.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 3001, EventName = "TokenRefused", Level = LogLevel.Information, Message = "An access token was refused: {Fault}.")]
    public static partial void TokenRefused(ILogger logger, TokenFault fault);

    [LoggerMessage(EventId = 3002, EventName = "IssuerKeysFailed", Level = LogLevel.Error, Message = "The keys of the issuer {Issuer} could not be read; its tokens are refused.")]
    public static partial void IssuerKeysFailed(ILogger logger, Exception exception, string issuer);

    [LoggerMessage(EventId = 3003, EventName = "HeadersRefused", Level = LogLevel.Information, Message = "A request was refused for its FlowPilot headers.")]
    public static partial void HeadersRefused(ILogger logger);

    [LoggerMessage(EventId = 3004, EventName = "IdentitiesConflict", Level = LogLevel.Information, Message = "A request was refused: its authenticated identities are of different subjects.")]
    public static partial void IdentitiesConflict(ILogger logger);

    [LoggerMessage(EventId = 3005, EventName = "ResourceUnresolved", Level = LogLevel.Information, Message = "A request was denied: {Requirement}: the source holds no single valid id.")]
    public static partial void ResourceUnresolved(ILogger logger, RelationRequirement requirement);

    [LoggerMessage(EventId = 3006, EventName = "AuthorizerFailed", Level = LogLevel.Error, Message = "The authorizer failed, so the request is denied.")]
    public static partial void AuthorizerFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 3007, EventName = "RequestUnreadable", Level = LogLevel.Information, Message = "A request was refused: {Member} cannot be used.")]
    public static partial void RequestUnreadable(ILogger logger, string member);
}
