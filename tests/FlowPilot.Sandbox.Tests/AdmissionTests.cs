using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.TestKit;

namespace FlowPilot.Sandbox.Tests;

/// <summary>Which runs begin: those with a grant that holds, a plugin that is there, and a place.</summary>
public sealed class AdmissionTests
{
    private static readonly SandboxLimits Long = SandboxLimits.Trusted with { Fuel = long.MaxValue };

    [Fact]
    public async Task Run_ExpiredGrant_IsRevoked()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));
        SandboxGrant grant = await sandbox.GrantAsync();

        sandbox.Authz.Time.Advance(TimeSpan.FromSeconds(60) - TimeSpan.FromTicks(1));
        SandboxResult before = await sandbox.Sandbox.RunAsync(plugin, default, grant, cancellationToken: TestContext.Current.CancellationToken);
        sandbox.Authz.Time.Advance(TimeSpan.FromTicks(1));
        SandboxResult after = await sandbox.Sandbox.RunAsync(plugin, default, grant, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(SandboxOutcome.Completed, before.Outcome);
        Assert.Equal(SandboxOutcome.Revoked, after.Outcome);
        Assert.Equal(0, after.Fuel);
        Assert.Null(after.PeakMemoryBytes);
    }

    [Fact]
    public async Task Run_GrantThatExpiresInTheQueue_IsRevoked()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => { o.MaxConcurrentRuns = 1; o.Limits = Long; });
        using SandboxPlugin spin = await sandbox.LoadAsync(Fixture.Load("spin"));
        using SandboxPlugin echo = await sandbox.LoadAsync(Fixture.Load("echo"));
        using var cancel = new CancellationTokenSource();

        Task<SandboxResult> first = sandbox.RunAsync(spin, cancellationToken: cancel.Token);
        await Until.TrueAsync(() => sandbox.Host.Engine.LiveStores == 1);
        Task<SandboxResult> queued = sandbox.RunAsync(echo);
        await Until.TrueAsync(() => sandbox.Host.Queue.Waiting == 1);
        sandbox.Authz.Time.Advance(TimeSpan.FromMinutes(2));
        await cancel.CancelAsync();

        Assert.Equal(SandboxOutcome.Revoked, (await queued).Outcome);
        // A guest that runs goes on to its own end, whatever becomes of the grant meanwhile.
        Assert.Equal(SandboxOutcome.Cancelled, (await first).Outcome);
    }

    [Fact]
    public async Task Run_FullQueue_IsBusyAndTheOthersGoOn()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => { o.MaxConcurrentRuns = 1; o.MaxQueuedRuns = 1; o.Limits = Long; });
        using SandboxPlugin spin = await sandbox.LoadAsync(Fixture.Load("spin"));
        using SandboxPlugin echo = await sandbox.LoadAsync(Fixture.Load("echo"));
        using var cancel = new CancellationTokenSource();

        Task<SandboxResult> running = sandbox.RunAsync(spin, cancellationToken: cancel.Token);
        await Until.TrueAsync(() => sandbox.Host.Engine.LiveStores == 1);
        Task<SandboxResult> queued = sandbox.RunAsync(echo);
        await Until.TrueAsync(() => sandbox.Host.Queue.Waiting == 1);
        SandboxResult refused = await sandbox.RunAsync(echo);
        await cancel.CancelAsync();

        Assert.Equal(SandboxOutcome.Busy, refused.Outcome);
        Assert.Equal(SandboxOutcome.Completed, (await queued).Outcome);
        Assert.Equal(SandboxOutcome.Cancelled, (await running).Outcome);
        Assert.Equal(1, sandbox.Host.Queue.Free);
    }

    [Theory]
    [InlineData("plugin")]
    [InlineData("subject")]
    [InlineData("store")]
    [InlineData("memory")]
    public async Task Run_AtALimitOfTheHost_WaitsAndAnotherDoesNot(string limit)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o =>
        {
            o.Limits = Long;
            o.MaxConcurrentRunsPerPlugin = limit == "plugin" ? 1 : o.MaxConcurrentRunsPerPlugin;
            o.MaxConcurrentRunsPerSubject = limit == "subject" ? 1 : o.MaxConcurrentRunsPerSubject;
            o.MaxConcurrentRunsPerStore = limit == "store" ? 1 : o.MaxConcurrentRunsPerStore;
            o.MaxGuestMemoryBytes = limit == "memory" ? Long.MaxMemoryBytes + 65_536 : o.MaxGuestMemoryBytes;
        });
        using SandboxPlugin spin = await sandbox.LoadAsync(Fixture.Load("spin"));
        using SandboxPlugin echo = await sandbox.LoadAsync(Fixture.Load("echo"));
        using var cancel = new CancellationTokenSource();
        Task<SandboxResult> running = RunAsync(sandbox, spin, "user:ann", StoreId.Default, Long, cancel.Token);
        await Until.TrueAsync(() => sandbox.Host.Engine.LiveStores == 1);

        // What differs from the first run in that one thing alone begins at once, and what does not waits for its end.
        SandboxResult other = limit switch
        {
            "plugin" => await RunAsync(sandbox, echo, "user:ann", StoreId.Default, Long, cancel.Token),
            "subject" => await RunAsync(sandbox, echo, "user:bob", StoreId.Default, Long, cancel.Token),
            "store" => await RunAsync(sandbox, echo, "user:ann", StoreId.Parse("other"), Long, cancel.Token),
            _ => await RunAsync(sandbox, echo, "user:ann", StoreId.Default, Long with { MaxMemoryBytes = 65_536 }, cancel.Token),
        };
        Task<SandboxResult> same = RunAsync(sandbox, limit == "plugin" ? spin : echo, limit == "plugin" ? "user:bob" : "user:ann", StoreId.Default, Long, limit == "plugin" ? cancel.Token : default);
        await Until.TrueAsync(() => sandbox.Host.Queue.Waiting == 1);
        Assert.False(same.IsCompleted);
        await cancel.CancelAsync();

        Assert.Equal(SandboxOutcome.Completed, other.Outcome);
        Assert.Equal(SandboxOutcome.Cancelled, (await running).Outcome);
        Assert.Equal(limit == "plugin" ? SandboxOutcome.Cancelled : SandboxOutcome.Completed, (await same).Outcome);
    }

    [Fact]
    public async Task Run_CancelledInTheQueue_IsCancelledAndLeavesTheQueue()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => { o.MaxConcurrentRuns = 1; o.Limits = Long; });
        using SandboxPlugin spin = await sandbox.LoadAsync(Fixture.Load("spin"));
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();

        Task<SandboxResult> running = sandbox.RunAsync(spin, cancellationToken: first.Token);
        await Until.TrueAsync(() => sandbox.Host.Engine.LiveStores == 1);
        Task<SandboxResult> queued = sandbox.RunAsync(spin, cancellationToken: second.Token);
        await Until.TrueAsync(() => sandbox.Host.Queue.Waiting == 1);
        await second.CancelAsync();
        SandboxResult result = await queued;

        Assert.Equal(SandboxOutcome.Cancelled, result.Outcome);
        Assert.Equal(0, result.Fuel);
        Assert.Equal(0, sandbox.Host.Queue.Waiting);
        await first.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Run_PluginOfAnotherSandbox_Throws()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        await using TestSandbox other = await TestSandbox.StartAsync();
        using SandboxPlugin foreign = await other.LoadAsync(Fixture.Load("echo"));

        await Assert.ThrowsAsync<ArgumentException>("plugin", () => sandbox.RunAsync(foreign));
    }

    [Fact]
    public async Task Run_InputOverItsLimit_Throws()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));
        SandboxLimits limits = SandboxLimits.Default with { MaxInputBytes = 10 };

        SandboxResult exact = await sandbox.RunAsync(plugin, new byte[10], limits);

        Assert.Equal(SandboxOutcome.Completed, exact.Outcome);
        await Assert.ThrowsAsync<ArgumentException>("input", () => sandbox.RunAsync(plugin, new byte[11], limits));
    }

    [Fact]
    public async Task Run_NothingGiven_Throws()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));
        SandboxGrant grant = await sandbox.GrantAsync();

        // null!: what the test is about.
        await Assert.ThrowsAsync<ArgumentNullException>("plugin", async () => await sandbox.Sandbox.RunAsync(null!, default, grant, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>("grant", async () => await sandbox.Sandbox.RunAsync(plugin, default, null!, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Grant_Denial_Throws()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Authz.Decisions.Decision denial = await TestKit.TestDecisions.DenyAsync(sandbox.Authz);

        Assert.Throws<ArgumentException>("decision", () => SandboxGrant.From(denial));
    }

    // Under a decision of its own, in a store that knows both.
    private static async Task<SandboxResult> RunAsync(
        TestSandbox sandbox, SandboxPlugin plugin, string subject, StoreId store, SandboxLimits limits, CancellationToken cancellationToken)
    {
        if (store != StoreId.Default)
        {
            await sandbox.Authz.Relationships.WriteModelAsync(store, AuthorizationModel.Parse(TestDecisions.Model, new ModelOptions()), cancellationToken);
        }

        await sandbox.Authz.Relationships.WriteAsync(
            new RelationshipWrite { Store = store, Touch = [RelationTuple.Parse($"plugin:p#can_run@{subject}")] }, cancellationToken);
        Decision decision = await sandbox.Authz.Authorizer.AuthorizeAsync(
            new AccessRequest
            {
                Store = store,
                Subject = SubjectRef.Parse(subject),
                Action = "can_run",
                Resource = ObjectRef.Parse("plugin:p"),
                Credential = Credential.InProcess("test"),
            },
            cancellationToken);
        return await sandbox.Sandbox.RunAsync(plugin, default, SandboxGrant.From(decision), new SandboxRunOptions { Limits = limits }, cancellationToken);
    }
}
