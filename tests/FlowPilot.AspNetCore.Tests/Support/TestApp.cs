using System.Security.Cryptography;
using System.Text.Json;
using FlowPilot.Authz;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FlowPilot.AspNetCore.Tests.Support;

/// <summary>An application as a user would write it, on a test server, with a clock that the test owns.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    public const string Model = """
        model
          schema 1.1
        type user
        type agent
        type workflow
          relations
            define owner: [user, agent]
            define viewer: [user] or owner
            define can_execute: owner
            define can_read: viewer
        type tenant
          relations
            define admin: [user]
        """;

    /// <summary>The instant at which the clock of every application begins.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;
    private HttpClient? _client;

    private TestApp(WebApplication app, TestIssuer issuer, FakeTimeProvider time, TemporaryFolder folder, LogLines logs)
    {
        _app = app;
        Issuer = issuer;
        Time = time;
        _folder = folder;
        Logs = logs;
    }

    public TestIssuer Issuer { get; }

    public FakeTimeProvider Time { get; }

    public LogLines Logs { get; }

    public IServiceProvider Services => _app.Services;

    public HttpClient Client => _client ??= _app.GetTestClient();

    public IDelegations Delegations => Services.GetRequiredService<IDelegations>();

    public static async Task<TestApp> StartAsync(
        Action<WebApplication> map,
        Action<FlowPilotAspNetCoreOptions, TestIssuer>? options = null,
        Action<AuthzOptions>? authz = null,
        Action<WebApplicationBuilder>? before = null,
        Action<WebApplicationBuilder>? after = null)
    {
        var time = new FakeTimeProvider(Begin);
        var issuer = new TestIssuer(time);
        var folder = new TemporaryFolder();
        var logs = new LogLines();
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider(); // no keys in the home folder of whoever runs the tests
        before?.Invoke(builder);
        builder.Services.AddFlowPilotAuthz(o =>
        {
            o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
            o.DecisionLogDirectory = Path.Combine(folder.Path, "log");
            o.DelegableActions.Add("can_execute");
            o.DefaultGrantActions.Add("can_execute");
            authz?.Invoke(o);
        }).AddModel(Model);
        builder.Services.AddFlowPilotAspNetCore(o =>
        {
            o.Issuers.Add(issuer.Options());
            options?.Invoke(o, issuer);
        });
        after?.Invoke(builder);
        WebApplication app = builder.Build();
        map(app);
        var test = new TestApp(app, issuer, time, folder, logs);
        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await test.DisposeAsync();
            throw;
        }

        await test.WriteAsync("workflow:trip#owner@user:ann", "workflow:other#owner@user:bob");
        return test;
    }

    public async Task WriteAsync(params string[] tuples) => await Services.GetRequiredService<IRelationshipStore>().WriteAsync(
        new RelationshipWrite { Touch = [.. tuples.Select(RelationTuple.Parse)] }, TestContext.Current.CancellationToken);

    public async Task<GrantId> GrantAsync(string issuer, string receiver, params string[] resources)
    {
        Grant grant = await Delegations.GrantAsync(
            new GrantRequest
            {
                Issuer = SubjectRef.Parse(issuer),
                Delegate = SubjectRef.Parse(receiver),
                Resources = ResourceSelector.ForObjects(resources.Select(ObjectRef.Parse)),
            },
            TestContext.Current.CancellationToken);
        return grant.Id;
    }

    public async Task RevokeAsync(GrantId grant, string caller) =>
        await Delegations.RevokeAsync(StoreId.Default, grant, SubjectRef.Parse(caller), TestContext.Current.CancellationToken);

    public async Task<HttpResponseMessage> SendAsync(string path, string? token = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
        {
            Assert.True(request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token));
        }

        foreach ((string name, string value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<int> StatusAsync(string path, string? token = null, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = await SendAsync(path, token, headers);
        return (int)response.StatusCode;
    }

    /// <summary>Sends without the client's own reading and cleaning of headers.</summary>
    public async Task<HttpContext> SendRawAsync(string path, Action<HttpRequest> configure) => await _app.GetTestServer().SendAsync(
        c =>
        {
            c.Request.Method = "GET";
            c.Request.Path = path;
            configure(c.Request);
        },
        TestContext.Current.CancellationToken);

    /// <summary>Sends and expects a problem of the status.</summary>
    public async Task<JsonElement> ProblemAsync(int status, string path, string? token = null, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = await SendAsync(path, token, headers);
        Assert.Equal(status, (int)response.StatusCode);
        return await ProblemOf(response);
    }

    public static async Task<JsonElement> ProblemOf(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        JsonElement problem = JsonElement.Parse(text);
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        return problem;
    }

    public static string[] ReasonsOf(JsonElement problem) =>
        problem.TryGetProperty("reasons", out JsonElement reasons) ? [.. reasons.EnumerateArray().Select(static r => r.GetString()!)] : [];

    public static string? ChallengeOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("WWW-Authenticate", out IEnumerable<string>? values) ? Assert.Single(values) : null;

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _app.DisposeAsync();
        Issuer.Dispose();
        _folder.Dispose();
    }
}
