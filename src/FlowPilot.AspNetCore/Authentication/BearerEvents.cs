using FlowPilot.AspNetCore.Internal;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>The events of the scheme: the application's own first, then what FlowPilot does, which they cannot switch off.</summary>
internal sealed class BearerEvents : JwtBearerEvents
{
    private const string Scheme = "Bearer";

    private readonly JwtBearerEvents? _events;
    private readonly Type? _type;
    private readonly ChallengeWriter _challenge;

    public BearerEvents(JwtBearerEvents? events, Type? type, ChallengeWriter challenge)
    {
        _events = events;
        _type = type;
        _challenge = challenge;
    }

    public override async Task MessageReceived(MessageReceivedContext context)
    {
        if (Of(context.HttpContext) is { } events)
        {
            await events.MessageReceived(context);
        }

        if (context.Result is null && string.IsNullOrEmpty(context.Token))
        {
            ReadToken(context);
        }
    }

    public override async Task TokenValidated(TokenValidatedContext context)
    {
        if (Of(context.HttpContext) is { } events)
        {
            await events.TokenValidated(context);
        }

        // The application may still have refused the token.
        if (context.Result is null or { Succeeded: true } && context.SecurityToken is VerifiedToken token)
        {
            CallerState.Of(context.HttpContext).Authenticated(token, context.Request.Headers);
        }
    }

    public override Task AuthenticationFailed(AuthenticationFailedContext context) => Of(context.HttpContext)?.AuthenticationFailed(context) ?? Task.CompletedTask;

    public override async Task Challenge(JwtBearerChallengeContext context)
    {
        if (Of(context.HttpContext) is { } events)
        {
            await events.Challenge(context);
        }

        if (context.Handled)
        {
            return;
        }

        ProblemKind kind = context.AuthenticateFailure switch
        {
            null => ProblemKind.Unauthenticated,
            TokenRefusedException { Fault: TokenFault.KeysUnavailable } => ProblemKind.AuthenticationUnavailable,
            _ => ProblemKind.InvalidToken,
        };
        CallerState.Of(context.HttpContext).Challenged = kind;
        _challenge.Write(context.Response, new Problem(kind));
        context.HandleResponse();
    }

    public override async Task Forbidden(ForbiddenContext context)
    {
        if (Of(context.HttpContext) is { } events)
        {
            await events.Forbidden(context);
        }

        CallerState.Of(context.HttpContext).Forbidden = true;
    }

    // RFC 6750 section 2.1, without the leniency of the scheme, which would trim the token and join repeated headers.
    private static void ReadToken(MessageReceivedContext context)
    {
        StringValues values = context.Request.Headers.Authorization;
        if (values.Count > 1)
        {
            context.Fail(new TokenRefusedException(TokenFault.NotCompactJws));
            return;
        }

        string value = values.ToString();
        if (!value.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase))
        {
            context.NoResult();
            return;
        }

        string token = value[Scheme.Length..].TrimStart(' ');
        if (token.Length == 0)
        {
            context.Fail(new TokenRefusedException(TokenFault.NotCompactJws));
            return;
        }

        context.Token = token;
    }

    private JwtBearerEvents? Of(HttpContext context) =>
        _type is null ? _events : (JwtBearerEvents)context.RequestServices.GetRequiredService(_type);
}
