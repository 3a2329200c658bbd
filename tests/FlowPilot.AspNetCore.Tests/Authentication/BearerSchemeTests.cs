using System.Security.Claims;
using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Authorization;
using FlowPilot.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlowPilot.AspNetCore.Tests.Authentication;

/// <summary>The scheme over HTTP: what reaches it, what it answers, and that nothing beside the options of FlowPilot changes either.</summary>
public sealed class BearerSchemeTests
{
    private static void Map(WebApplication app)
    {
        app.MapGet("/run/{id}", (HttpContext http) => http.GetFlowPilotCaller()!.Subject.ToString()).RequireRelation("can_execute", "workflow", "route:id");
        app.MapGet("/whoami", (HttpContext http) => http.GetFlowPilotCaller()?.Subject.ToString() ?? "nobody").AllowAnonymous();
    }

    [Fact]
    public async Task Get_BadToken_IsChallengedWithErrorAndWithoutDescription()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        string token = app.Issuer.Token();
        foreach (string bad in new[] { "garbage", token + "=", token[..^1], app.Issuer.Token(payload: static p => p["aud"] = "https://other.example") })
        {
            using HttpResponseMessage response = await app.SendAsync("/run/trip", bad);

            Assert.Equal(401, (int)response.StatusCode);
            Assert.Equal("Bearer realm=\"FlowPilot\", error=\"invalid_token\"", TestApp.ChallengeOf(response));
            var problem = await TestApp.ProblemOf(response);
            Assert.Equal("urn:flowpilot:problem:invalid-token", problem.GetProperty("type").GetString());
            Assert.Equal("FP3002", problem.GetProperty("code").GetString());
            Assert.DoesNotContain("example", problem.GetRawText(), StringComparison.Ordinal);
        }

        Assert.Equal(200, await app.StatusAsync("/run/trip", token));
    }

    [Fact]
    public async Task Get_TokenExpiresBetweenTwoRequests_IsRefused()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        string token = app.Issuer.Token();

        Assert.Equal(200, await app.StatusAsync("/run/trip", token));
        app.Time.Advance(TimeSpan.FromSeconds(329));
        Assert.Equal(200, await app.StatusAsync("/run/trip", token));
        app.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(401, await app.StatusAsync("/run/trip", token));
    }

    [Fact]
    public async Task Get_TokenInTheLastSecondOfTheSkew_GivesADecisionThatIsNotOver()
    {
        await using TestApp app = await TestApp.StartAsync(static a => a
            .MapGet("/left/{id}", (HttpContext http) => (http.GetFlowPilotDecision()!.ValidUntil - http.GetFlowPilotDecision()!.DecidedAt).TotalSeconds)
            .RequireRelation("can_execute", "workflow", "route:id"));
        string token = app.Issuer.Token();
        app.Time.Advance(TimeSpan.FromSeconds(320));

        using HttpResponseMessage response = await app.SendAsync("/left/trip", token);

        Assert.Equal("10", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Bearer {0}", 200)]
    [InlineData("bearer {0}", 200)]
    [InlineData("BEARER   {0}", 200)]
    [InlineData("Bearer {0} ", 401)]
    [InlineData("Bearer {0}\u00a0", 401)]
    [InlineData("Bearer \t{0}", 401)]
    [InlineData("Bearer {0},", 401)]
    [InlineData("Bearer {0}, Bearer {0}", 401)]
    [InlineData("Bearer {0} {0}", 401)]
    [InlineData("Bearer \"{0}\"", 401)]
    [InlineData("Bearer token={0}", 401)]
    [InlineData("Bearer", 401)]
    [InlineData("Bearer ", 401)]
    [InlineData("Bearer{0}", 401)]
    [InlineData("DPoP {0}", 401)]
    [InlineData("Basic {0}", 401)]
    [InlineData("{0}", 401)]
    public async Task Get_AuthorizationHeader_IsReadAsTheStandardSays(string header, int expected)
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        string value = string.Format(System.Globalization.CultureInfo.InvariantCulture, header, app.Issuer.Token());

        HttpContext sent = await app.SendRawAsync("/run/trip", r => r.Headers.Authorization = value);

        Assert.Equal(expected, sent.Response.StatusCode);
    }

    [Fact]
    public async Task Get_TwoAuthorizationHeaders_AreRefused()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        string token = "Bearer " + app.Issuer.Token();

        using HttpResponseMessage response = await app.SendAsync("/run/trip", null, ("Authorization", token), ("Authorization", token));

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Contains("invalid_token", TestApp.ChallengeOf(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TokenInQueryOrCookie_IsNotLookedAt()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        string token = app.Issuer.Token();

        Assert.Equal(401, await app.StatusAsync($"/run/trip?access_token={token}"));
        Assert.Equal(401, await app.StatusAsync("/run/trip", null, ("Cookie", $"access_token={token}")));
    }

    [Fact]
    public async Task Get_AnyToken_IsNeverLogged()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        string good = app.Issuer.Token(), bad = app.Issuer.Token(payload: static p => p["exp"] = 1), forged = good[..^4] + "AAAA";
        foreach (string token in new[] { good, bad, forged })
        {
            await app.StatusAsync("/run/trip", token);
        }

        Assert.Contains(app.Logs.Lines, static l => l.Contains("3001 TokenRefused An access token was refused: Expired", StringComparison.Ordinal));
        foreach (string part in new[] { good, bad, forged }.SelectMany(static t => t.Split('.')).Where(static p => p.Length > 20))
        {
            Assert.DoesNotContain(app.Logs.Lines, l => l.Contains(part, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Get_KeysCannotBeRead_Is503ForTheTokenAnd401WithoutOne()
    {
        await using TestApp app = await TestApp.StartAsync(Map, static (o, _) => o.Issuers[0].Keys = new FailingSource());

        using HttpResponseMessage response = await app.SendAsync("/run/trip", app.Issuer.Token());

        Assert.Equal(503, (int)response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter?.Delta);
        Assert.Null(TestApp.ChallengeOf(response));
        Assert.Equal("urn:flowpilot:problem:authentication-unavailable", (await TestApp.ProblemOf(response)).GetProperty("type").GetString());
        Assert.Equal(401, await app.StatusAsync("/run/trip"));
        Assert.Equal(401, await app.StatusAsync("/run/trip", "garbage"));
    }

    [Fact]
    public async Task Start_ConfigurationOfTheScheme_LoosensNothing()
    {
        await using TestApp app = await TestApp.StartAsync(
            Map,
            before: static b =>
            {
                OtherScheme.Add(b);
                const string Scheme = "Authentication:Schemes:FlowPilot:";
                b.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    [Scheme + "Authority"] = "https://attacker.example",
                    [Scheme + "ValidIssuer"] = "https://attacker.example",
                    [Scheme + "ValidAudience"] = "https://attacker.example",
                    [Scheme + "SigningKeys:0:Issuer"] = "https://attacker.example",
                    [Scheme + "SigningKeys:0:Value"] = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC1zZWNyZXQ=",
                    [Scheme + "TokenValidationParameters:ValidateLifetime"] = "false",
                    [Scheme + "IncludeErrorDetails"] = "true",
                    [Scheme + "SaveToken"] = "true",
                    [Scheme + "MapInboundClaims"] = "true",
                    [Scheme + "ForwardDefault"] = OtherScheme.Name,
                    [Scheme + "ForwardAuthenticate"] = OtherScheme.Name,
                    [Scheme + "ForwardChallenge"] = OtherScheme.Name,
                    [Scheme + "ForwardForbid"] = OtherScheme.Name,
                });
            });

        JwtBearerOptions options = app.Services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(FlowPilotDefaults.AuthenticationScheme);
        Assert.IsType<StrictTokenHandler>(Assert.Single(options.TokenHandlers));
        Assert.Null(options.Authority);
        Assert.Null(options.ConfigurationManager);
        Assert.False(options.SaveToken || options.IncludeErrorDetails || options.MapInboundClaims || options.UseSecurityTokenValidators);
        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token()));
        Assert.Equal(401, await app.StatusAsync("/run/trip", null, ("X-Other", $"sub=ann;iss={TestIssuer.DefaultIssuer}")));
        using HttpResponseMessage response = await app.SendAsync("/run/trip", app.Issuer.Token(payload: static p => p["exp"] = 1));
        Assert.Equal("Bearer realm=\"FlowPilot\", error=\"invalid_token\"", TestApp.ChallengeOf(response));
    }

    [Fact]
    public async Task Start_SchemeConfiguredInCode_LoosensNothing()
    {
        await using TestApp app = await TestApp.StartAsync(Map, after: static b => b.Services.Configure<JwtBearerOptions>(FlowPilotDefaults.AuthenticationScheme, static o =>
        {
            o.TokenHandlers.Clear();
            o.TokenValidationParameters.SignatureValidator = static (t, _) => new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(t);
            o.TokenValidationParameters.ValidateLifetime = false;
            o.Authority = "http://insecure.example";
            o.RequireHttpsMetadata = true;
            o.ForwardDefaultSelector = static _ => null;
        }));

        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token()));
        Assert.Equal(401, await app.StatusAsync("/run/trip", app.Issuer.Token(payload: static p => p["exp"] = 1)));
    }

    [Theory]
    [InlineData("handlers")]
    [InlineData("events")]
    [InlineData("forward")]
    [InlineData("validators")]
    [InlineData("save")]
    public async Task Start_SchemeChangedAfterItWasSettled_Fails(string what)
    {
        await Assert.ThrowsAsync<OptionsValidationException>(() => TestApp.StartAsync(Map, after: b =>
            b.Services.PostConfigure<JwtBearerOptions>(FlowPilotDefaults.AuthenticationScheme, o =>
            {
                switch (what)
                {
                    case "handlers": o.TokenHandlers.Add(new Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler()); break;
                    case "events": o.Events = new JwtBearerEvents(); break;
                    case "forward": o.ForwardAuthenticate = OtherScheme.Name; break;
                    case "validators": o.UseSecurityTokenValidators = true; break;
                    default: o.SaveToken = true; break;
                }
            })));
    }

    [Fact]
    public async Task Get_EventsOfTheApplication_RunAndMayRefuseOnly()
    {
        var seen = new List<string>();
        await using TestApp app = await TestApp.StartAsync(Map, after: b => b.Services.Configure<JwtBearerOptions>(FlowPilotDefaults.AuthenticationScheme, o => o.Events = new JwtBearerEvents
        {
            OnTokenValidated = c =>
            {
                seen.Add("validated");
                if (c.Request.Headers.ContainsKey("X-Refuse"))
                {
                    c.Fail("no");
                }

                return Task.CompletedTask;
            },
            OnAuthenticationFailed = c =>
            {
                seen.Add("failed");
                if (c.Request.Headers.ContainsKey("X-Admit"))
                {
                    c.Principal = new ClaimsPrincipal(new ClaimsIdentity([new("sub", "ann"), new("iss", TestIssuer.DefaultIssuer)], "Mine"));
                    c.Success();
                }

                return Task.CompletedTask;
            },
            OnChallenge = _ =>
            {
                seen.Add("challenge");
                return Task.CompletedTask;
            },
        }));

        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token()));
        Assert.Equal(401, await app.StatusAsync("/run/trip", app.Issuer.Token(), ("X-Refuse", "1")));
        Assert.Equal(401, await app.StatusAsync("/run/trip", "garbage"));
        Assert.Equal(401, await app.StatusAsync("/run/trip", "garbage", ("X-Admit", "1")));
        Assert.Equal(["validated", "validated", "challenge", "failed", "challenge", "failed"], seen);

        // A token that the application refused leaves no caller behind.
        using HttpResponseMessage response = await app.SendAsync("/whoami", app.Issuer.Token(), ("X-Refuse", "1"));
        Assert.Equal("nobody", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_EventsTypeOfTheApplication_RunsBesideOurs()
    {
        await using TestApp app = await TestApp.StartAsync(Map, after: static b =>
        {
            b.Services.AddSingleton<RefusingEvents>();
            b.Services.Configure<JwtBearerOptions>(FlowPilotDefaults.AuthenticationScheme, static o => o.EventsType = typeof(RefusingEvents));
        });

        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token()));
        Assert.Equal(401, await app.StatusAsync("/run/trip", app.Issuer.Token(), ("X-Refuse", "1")));
    }

    [Fact]
    public async Task Get_ClaimsTransformation_NeverChangesTheSubject()
    {
        await using TestApp app = await TestApp.StartAsync(Map, after: static b => b.Services.AddHttpContextAccessor().AddTransient<IClaimsTransformation, Impostor>());

        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token("ann")));

        // The transformation makes the user bob, who owns the other one; the token is ann's. Neither is served.
        Assert.Equal(401, await app.StatusAsync("/run/other", app.Issuer.Token("ann"), ("X-Impostor", "1")));
        Assert.Equal(401, await app.StatusAsync("/run/trip", app.Issuer.Token("ann"), ("X-Impostor", "1")));
    }

    private sealed class FailingSource : IIssuerKeySource
    {
        public ValueTask<IssuerKey?> FindAsync(string keyId, CancellationToken cancellationToken = default) => throw new HttpRequestException("down");
    }

    private sealed class RefusingEvents : JwtBearerEvents
    {
        public override Task TokenValidated(TokenValidatedContext context)
        {
            if (context.Request.Headers.ContainsKey("X-Refuse"))
            {
                context.Fail("no");
            }

            return Task.CompletedTask;
        }
    }

    private sealed class Impostor(IHttpContextAccessor accessor) : IClaimsTransformation
    {
        public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal) => Task.FromResult(
            accessor.HttpContext!.Request.Headers.ContainsKey("X-Impostor") // not null: within a request
                ? new ClaimsPrincipal(new ClaimsIdentity([new("sub", "bob"), new("iss", TestIssuer.DefaultIssuer)], FlowPilotDefaults.AuthenticationScheme))
                : principal);
    }
}
