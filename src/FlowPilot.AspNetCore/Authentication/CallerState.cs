using FlowPilot.AspNetCore.Internal;
using FlowPilot.Authz.Decisions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>What this package knows about the request that is being served: a feature of the request that nobody else can set.</summary>
internal sealed class CallerState
{
    private readonly List<(IAuthorizationRequirement Requirement, Decision Decision)> _decisions = [];
    private Endpoint? _decidedFor;
    private FlowPilotCaller? _caller;
    private CallerIdentity? _identity;

    /// <summary>What is wrong with the headers <c>FlowPilot-*</c>; known once the caller is.</summary>
    public string? HeaderFault { get; private set; }

    /// <summary>The answer that is to be given instead of the endpoint's.</summary>
    public Problem? Problem { get; set; }

    /// <summary>The scheme was asked to challenge.</summary>
    public ProblemKind? Challenged { get; set; }

    /// <summary>The scheme was asked to forbid.</summary>
    public bool Forbidden { get; set; }

    public static CallerState Of(HttpContext context)
    {
        CallerState? state = context.Features.Get<CallerState>();
        if (state is null)
        {
            state = new CallerState();
            context.Features.Set(state);
        }

        return state;
    }

    public static CallerState? Find(HttpContext context) => context.Features.Get<CallerState>();

    /// <summary>Takes over a token that the scheme has accepted.</summary>
    public void Authenticated(VerifiedToken token, IHeaderDictionary headers)
    {
        HeaderFault = RequestHeaders.Read(headers, out var onBehalfOf, out var grant);
        _identity = token.Identity;
        _caller = new FlowPilotCaller(token.Store, token.Subject, token.Credential)
        {
            Principal = token.Principal,
            OnBehalfOf = onBehalfOf ?? token.Principal,
            Grants = grant is { } id ? [id] : [],
        };
    }

    /// <summary>The caller, if the user of the request is the caller and nobody else.</summary>
    public FlowPilotCaller? CallerFor(HttpContext context) => MatchFor(context) == CallerMatch.Same ? _caller : null;

    public CallerMatch MatchFor(HttpContext context) => _identity?.Match(context.User) ?? CallerMatch.None;

    /// <summary>Keeps a decision that allows. A request that is executed again, for example for an error page, begins anew.</summary>
    public void Decided(HttpContext context, IAuthorizationRequirement requirement, Decision decision)
    {
        if (_decidedFor != context.GetEndpoint())
        {
            _decisions.Clear();
            _decidedFor = context.GetEndpoint();
        }

        _decisions.RemoveAll(d => d.Requirement == requirement);
        _decisions.Add((requirement, decision));
    }

    /// <summary>The decisions that let the request reach its endpoint, in the order of its requirements.</summary>
    public IReadOnlyList<Decision> DecisionsFor(HttpContext context) =>
        _decidedFor == context.GetEndpoint() ? [.. _decisions.Select(static d => d.Decision)] : [];
}
