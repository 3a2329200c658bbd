using System.Reflection;
using System.Text.Json;
using FlowPilot.AspNetCore.Internal;
using FlowPilot.AspNetCore.Tests.Support;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.AspNetCore.Tests.Internal;

/// <summary>Statuses, headers and bodies of refusals.</summary>
public sealed class ProblemTests
{
    private static void Map(WebApplication app)
    {
        app.MapGet("/run/{id}", () => "ok").RequireRelation("can_execute", "workflow", "route:id");
        app.MapGet("/silent", () => "ok");
    }

    public static TheoryData<string> Codes() => [.. AllCodes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void KindOf_EveryReasonCode_HasItsStatus(string code)
    {
        int expected = code switch
        {
            ReasonCodes.SystemError => 500,
            ReasonCodes.RelationshipUnavailable or ReasonCodes.DelegationUnavailable or ReasonCodes.ResourceUnavailable or ReasonCodes.BudgetUnavailable
                or ReasonCodes.ApprovalUnavailable or ReasonCodes.EvaluationLimit or ReasonCodes.LogUnavailable => 503,
            _ => 403,
        };

        Assert.Equal(expected, ProblemTable.Of(ProblemTable.KindOf([code])).Status);
        Assert.Equal(expected == 403, !ReasonCodes.IsAvailability(code));

        // A denial beside it does not hide that something is broken.
        Assert.Equal(expected, ProblemTable.Of(ProblemTable.KindOf([ReasonCodes.NoPath, code])).Status);
    }

    [Fact]
    public void Of_EveryKind_HasARowOfItsOwn()
    {
        ProblemRow[] rows = [.. Enum.GetValues<ProblemKind>().Select(ProblemTable.Of)];

        Assert.Equal(rows.Length, rows.Select(static r => r.Slug).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(rows.Length, rows.Select(static r => r.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rows, static r =>
        {
            Assert.True(r.Status is 400 or 401 or 403 or 500 or 503);
            Assert.Matches("^FP30[0-9]{2}$", r.Code);
            Assert.Matches("^[a-z]+(-[a-z]+)*$", r.Slug);
            Assert.EndsWith(".", r.Title, StringComparison.Ordinal);
        });
        Assert.Throws<ArgumentOutOfRangeException>(static () => ProblemTable.Of((ProblemKind)99));
    }

    [Fact]
    public async Task Get_LogCannotBeWritten_Is503WithRetryAfterAndNothingInside()
    {
        var log = new BrokenLog();
        await using TestApp app = await TestApp.StartAsync(Map, before: b => b.Services.AddSingleton<IDecisionLog>(log));
        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token()));

        log.Broken = true;
        using HttpResponseMessage response = await app.SendAsync("/run/trip", app.Issuer.Token());

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        Assert.Null(TestApp.ChallengeOf(response));
        JsonElement problem = await TestApp.ProblemOf(response);
        Assert.Equal("urn:flowpilot:problem:decision-unavailable", problem.GetProperty("type").GetString());
        Assert.Equal([ReasonCodes.LogUnavailable], TestApp.ReasonsOf(problem));
        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_BoundOfWorkReached_Is503()
    {
        await using TestApp app = await TestApp.StartAsync(Map, authz: static o => o.MaxEvaluationWork = 1);

        JsonElement problem = await app.ProblemAsync(503, "/run/trip", app.Issuer.Token("zed"));

        Assert.Equal([ReasonCodes.EvaluationLimit], TestApp.ReasonsOf(problem));
    }

    [Fact]
    public async Task Get_AuthorizerThrows_Is500WithoutTheException()
    {
        await using TestApp app = await TestApp.StartAsync(Map, before: static b => b.Services.AddSingleton<IAuthorizer, ThrowingAuthorizer>());

        using HttpResponseMessage response = await app.SendAsync("/run/trip", app.Issuer.Token());

        Assert.Equal(500, (int)response.StatusCode);
        JsonElement problem = await TestApp.ProblemOf(response);
        Assert.Equal("urn:flowpilot:problem:system-error", problem.GetProperty("type").GetString());
        Assert.Equal([ReasonCodes.SystemError], TestApp.ReasonsOf(problem));
        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(app.Logs.Lines, static l => l.StartsWith("Error 3006", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_TokenLacksTheScope_IsInsufficientScope()
    {
        await using TestApp app = await TestApp.StartAsync(Map, authz: static o => o.ActionScopes["can_execute"] = "workflows.run");

        using HttpResponseMessage response = await app.SendAsync("/run/trip", app.Issuer.Token());

        Assert.Equal(403, (int)response.StatusCode);
        Assert.Equal("Bearer realm=\"FlowPilot\", error=\"insufficient_scope\", scope=\"workflows.run\"", TestApp.ChallengeOf(response));
        Assert.Equal([ReasonCodes.CredentialScope], TestApp.ReasonsOf(await TestApp.ProblemOf(response)));
        Assert.Equal(403, await app.StatusAsync("/run/trip", app.Issuer.Token(payload: static p => p["scope"] = "workflows.runs workflows")));
        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token(payload: static p => p["scope"] = "x workflows.run")));
    }

    [Theory]
    [InlineData(false, "text/html")]
    [InlineData(true, "text/html")]
    [InlineData(false, "application/json")]
    [InlineData(true, "application/json")]
    [InlineData(true, "application/problem+json")]
    [InlineData(true, "*/*")]
    public async Task Get_WhateverIsAccepted_TheBodyIsAProblem(bool service, string accept)
    {
        await using TestApp app = await TestApp.StartAsync(Map, before: b =>
        {
            if (service)
            {
                b.Services.AddProblemDetails();
            }
        });

        JsonElement denied = await app.ProblemAsync(403, "/run/other", app.Issuer.Token(), ("Accept", accept));
        Assert.Equal([ReasonCodes.NoPath], TestApp.ReasonsOf(denied));
        Assert.Equal("FP3007", denied.GetProperty("code").GetString());
        Assert.True(Guid.TryParse(denied.GetProperty("decisionId").GetString(), out _));
        Assert.False(string.IsNullOrEmpty(denied.GetProperty("traceId").GetString()));
        Assert.Equal("urn:flowpilot:problem:relation-denied", denied.GetProperty("type").GetString());
        await app.ProblemAsync(401, "/run/other", null, ("Accept", accept));
        await app.ProblemAsync(403, "/silent", app.Issuer.Token(), ("Accept", accept));
    }

    [Fact]
    public async Task Get_ProblemDetailsOfTheApplication_MayAddMembers()
    {
        await using TestApp app = await TestApp.StartAsync(Map, before: static b =>
            b.Services.AddProblemDetails(static o => o.CustomizeProblemDetails = static c => c.ProblemDetails.Extensions["support"] = "desk"));

        JsonElement problem = await app.ProblemAsync(403, "/run/other", app.Issuer.Token());

        Assert.Equal("desk", problem.GetProperty("support").GetString());
        Assert.Equal([ReasonCodes.NoPath], TestApp.ReasonsOf(problem));
    }

    [Fact]
    public async Task Get_OwnBaseAndRealm_AreUsed()
    {
        await using TestApp app = await TestApp.StartAsync(Map, static (o, _) =>
        {
            o.ProblemTypeBase = "https://docs.example/problems#";
            o.Realm = "travel desk";
        });

        using HttpResponseMessage response = await app.SendAsync("/run/trip");

        Assert.Equal("Bearer realm=\"travel desk\"", TestApp.ChallengeOf(response));
        Assert.Equal("https://docs.example/problems#unauthenticated", (await TestApp.ProblemOf(response)).GetProperty("type").GetString());
    }

    private static IEnumerable<string> AllCodes() => new[] { typeof(ReasonCodes), typeof(GrantReasons) }
        .SelectMany(static t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(static f => f is { IsLiteral: true })
        .Select(static f => (string)f.GetRawConstantValue()!) // not null: constants of text
        .Append(ProblemTable.ResourceUnresolved);

    private sealed class ThrowingAuthorizer : IAuthorizer
    {
        public ValueTask<Decision> AuthorizeAsync(AccessRequest request, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("the secret is 42");

        public ValueTask<IReadOnlyList<BatchedDecision>> AuthorizeAllAsync(
            IReadOnlyList<AccessRequest> requests, BatchSemantics semantics = BatchSemantics.ExecuteAll, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("the secret is 42");
    }
}
