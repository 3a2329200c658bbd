using System.Security.Cryptography;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Authz.Tests.Storage;

public sealed class SnapshotFileTests
{
    private const string ModelText = """
        model
          schema 1.1
        type user
        type agent
        type group
          relations
            define member: [user, group#member]
        type doc
          relations
            define parent: [doc]
            define owner: [user, user with near, user expires]
            define viewer: [user, user:*, group#member] or owner
            define can_execute: viewer
        condition near(distance: double) {
          distance < 10.0
        }
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_FromASnapshot_GivesTheSameStateAndReadsOnlyWhatFollows()
    {
        var log = new ShortLog(new InMemoryStoreLog());
        await using TestAuthz first = await StartAsync(log);
        await FillAsync(first);
        Revision saved = await first.Relationships.SaveSnapshotAsync(StoreId.Default, Token);
        log.FirstReadable = saved;
        await first.WriteAsync("doc:late#viewer@user:late");

        await using TestAuthz second = await StartAsync(log, model: false);

        Assert.Equal(await StateAsync(first), await StateAsync(second));
        Assert.Empty(Refusals(second));
        Assert.True(second.Check("doc:1", "can_execute", "user:ann").Allowed);
        Assert.False(second.Check("doc:1", "can_execute", "user:eve").Allowed);
        await second.WriteAsync("doc:1#viewer@user:eve");
        Assert.True(second.Check("doc:1", "can_execute", "user:eve").Allowed);
    }

    [Fact]
    public async Task Snapshot_DamagedAnywhere_IsRefusedAndTheLogIsRead()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz first = await StartAsync(log);
        await FillAsync(first);
        byte[] bytes = await SaveAsync(first, log);
        string expected = await StateAsync(first);
        Random random = new(3);
        foreach (int at in Enumerable.Range(0, 40).Select(i => i < 20 ? i : i < 22 ? bytes.Length - i + 19 : random.Next(bytes.Length)))
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= 0x11;
            await AssertRefusedAsync(log, damaged, expected);
        }

        foreach (int length in new[] { 0, 1, 31, 32, 33, bytes.Length / 2, bytes.Length - 1 })
        {
            await AssertRefusedAsync(log, bytes[..length], expected);
        }

        await AssertRefusedAsync(log, [.. bytes, 0], expected);
    }

    [Fact]
    public async Task Snapshot_ChangedAndSealedAgain_IsRefusedOrAWholeGraph()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz first = await StartAsync(log);
        await FillAsync(first);
        byte[] bytes = await SaveAsync(first, log);
        StoreSnapshot current = StateOf(first).Current;
        StoreLogEntry last = (await log.ReadAsync(StoreId.Default, new Revision(current.Revision.Position - 1), 1, Token))[0];
        StoreSnapshot empty = StoreSnapshot.Empty([new ModelProjection(), new TupleProjection(), new GrantProjection()]);
        int refused = 0;
        int accepted = 0;
        for (int at = 0; at < bytes.Length - 32; at++)
        {
            foreach (byte change in new byte[] { 0x01, 0x80, 0xFF })
            {
                byte[] changed = [.. bytes];
                changed[at] ^= change;
                SHA256.HashData(changed.AsSpan(0, changed.Length - 32), changed.AsSpan(changed.Length - 32));
                try
                {
                    using var kept = new StoreLogSnapshot(current.Revision, new MemoryStream(changed), changed.Length);
                    AssertWhole(SnapshotFile.Read(kept, StoreId.Default, last, empty).Part<RelationGraph>());
                    accepted++;
                }
                catch (FormatException)
                {
                    refused++;
                }
            }
        }

        // A name with another letter is a name; most of the rest is not what it was.
        Assert.True(refused > accepted, $"{refused} refused, {accepted} accepted");
    }

    [Fact]
    public async Task Snapshot_OfAnotherStoreOrHistory_IsRefused()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz first = await StartAsync(log);
        await FillAsync(first);
        byte[] bytes = await SaveAsync(first, log);

        var shorter = new InMemoryStoreLog();
        await using TestAuthz other = await StartAsync(shorter);
        await other.WriteAsync("doc:1#viewer@user:other");
        await AssertRefusedAsync(shorter, bytes, await StateAsync(other));

        var second = StoreId.Parse("second");
        await first.Relationships.WriteModelAsync(second, AuthorizationModel.Parse(ModelText, new ModelOptions { AllowExtensions = true }), Token);
        await log.WriteSnapshotAsync(second, new Revision(100), s => s.Write(bytes), Token);
        await using TestAuthz again = await StartAsync(log, model: false);
        Assert.Empty(await again.Relationships.ReadAsync(new RelationshipFilter { Store = second }, Token).ToArrayAsync(Token));
        Assert.Single(Refusals(again));
    }

    [Fact]
    public async Task Snapshot_OfAnEmptyStore_IsOne()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz first = await StartAsync(log, model: false);

        Assert.Equal(default, await first.Relationships.SaveSnapshotAsync(StoreId.Default, Token));

        await using TestAuthz second = await StartAsync(log, model: false);
        Assert.Null(await second.Relationships.ReadModelAsync(StoreId.Default, Token));
        Assert.Empty(Refusals(second));
    }

    private static void AssertWhole(RelationGraph graph)
    {
        RelationTuple[] all = [.. graph.All()];
        Assert.Equal(graph.Count, all.Length);
        Assert.Equal(all.Length, all.Select(static t => t.Key()).Distinct().Count());
        Assert.All(all, t => Assert.Contains(t, graph.Matching(new RelationshipFilter { Subject = t.Subject })));
    }

    private static async Task AssertRefusedAsync(InMemoryStoreLog log, byte[] snapshot, string expected)
    {
        StoreLogSnapshot? kept = await log.ReadSnapshotAsync(StoreId.Default, Token);
        await log.WriteSnapshotAsync(StoreId.Default, kept?.At ?? new Revision(2), s => s.Write(snapshot), Token);

        await using TestAuthz authz = await StartAsync(log, model: false);

        Assert.Equal(expected, await StateAsync(authz));
        Assert.Single(Refusals(authz));
    }

    private static async Task<byte[]> SaveAsync(TestAuthz authz, InMemoryStoreLog log)
    {
        await authz.Relationships.SaveSnapshotAsync(StoreId.Default, Token);
        using StoreLogSnapshot? snapshot = await log.ReadSnapshotAsync(StoreId.Default, Token);
        Assert.NotNull(snapshot);
        using var bytes = new MemoryStream();
        await snapshot.Content.CopyToAsync(bytes, Token);
        return bytes.ToArray();
    }

    private static Task<TestAuthz> StartAsync(IStoreLog log, bool model = true) => TestAuthz.StartAsync(
        model ? ModelText : null, services: s => s.AddSingleton(log).AddSingleton<ILoggerFactory, RefusalLog>(), language: new ModelOptions { AllowExtensions = true });

    private static async Task FillAsync(TestAuthz authz)
    {
        await authz.WriteAsync("doc:1#viewer@user:ann", "doc:1#parent@doc:2", "doc:2#viewer@user:*", "doc:2#viewer@group:g#member", "group:g#member@group:h#member", "group:h#member@user:bob", "doc:9#viewer@user:zed");
        await authz.Relationships.WriteAsync(
            new RelationshipWrite
            {
                Touch =
                [
                    RelationTuple.Parse("doc:1#owner@user:cem") with { Terms = new TupleTerms { Condition = "near", Context = ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal) { ["distance"] = 1.5 }) } },
                    RelationTuple.Parse("doc:1#owner@user:dan") with { Terms = new TupleTerms { ExpiresAt = authz.Time.GetUtcNow().AddDays(1) } },
                ],
                Delete = [RelationTuple.Parse("doc:9#viewer@user:zed")],
            },
            Token);
        Grant kept = await authz.GrantAsync("user:ann", "agent:a", ResourceSelector.ForTypes(["doc"]));
        Grant revoked = await authz.GrantAsync("user:ann", "agent:b", ResourceSelector.ForObjects([ObjectRef.Parse("doc:1")]));
        await authz.Delegations.RevokeAsync(StoreId.Default, revoked.Id, SubjectRef.Parse("user:ann"), Token);
        Assert.NotEqual(kept.Id, revoked.Id);
    }

    private static StoreState StateOf(TestAuthz authz) =>
        authz.Services.GetRequiredService<StoreRegistry>().Find(StoreId.Default) ?? throw new InvalidOperationException("The store is not open.");

    /// <summary>Everything that a store knows, as a text.</summary>
    private static async Task<string> StateAsync(TestAuthz authz)
    {
        string model = (await authz.Relationships.ReadModelAsync(StoreId.Default, Token))?.Hash ?? "none";
        RelationTuple[] tuples = await authz.Relationships.ReadAsync(new RelationshipFilter(), Token).ToArrayAsync(Token);
        GrantSet grants = StateOf(authz).Current.Part<GrantSet>();
        return string.Join('\n', [
            model, StateOf(authz).Current.Revision.ToString(),
            .. tuples.Select(static t => $"{t} {t.Terms.Condition} {t.Terms.Context.Count} {t.Terms.ExpiresAt:O}").Order(StringComparer.Ordinal),
            .. grants.All.Select(grants.Show).Select(static g => $"{g.Id} {g.Delegate} {g.OnBehalfOf} {g.ExpiresAt:O} {g.RevokedAt:O} {g.RevokedBy} {string.Join(',', g.Actions)} {g.Resources} {g.Condition} {g.Persona} {g.RemainingDepth}"),
            .. GrantSet.OldestFirst(grants.To(SubjectRef.Parse("agent:a"))).Select(static n => $"a: {n.Grant.Id}"),
        ]);
    }

    private static List<string> Refusals(TestAuthz authz) => ((RefusalLog)authz.Services.GetRequiredService<ILoggerFactory>()).Lines;

    /// <summary>The warnings that a snapshot was refused.</summary>
    private sealed class RefusalLog : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name == "SnapshotRefused" && logLevel == LogLevel.Warning)
            {
                Lines.Add($"{formatter(state, exception)} {exception?.Message}");
            }
        }
    }

    /// <summary>A log of which nothing before a revision can be read, but for the entry at it.</summary>
    private sealed class ShortLog(InMemoryStoreLog log) : IStoreLog
    {
        public Revision FirstReadable { get; set; }

        public ValueTask<StoreLogAppend> AppendAsync(StoreId store, Revision expected, IReadOnlyList<StoreLogEntry> entries, CancellationToken cancellationToken = default) =>
            log.AppendAsync(store, expected, entries, cancellationToken);

        public ValueTask<IReadOnlyList<StoreLogEntry>> ReadAsync(StoreId store, Revision after, int maxCount, CancellationToken cancellationToken = default) =>
            after.Position + 1 < FirstReadable.Position ? throw new InvalidOperationException("The whole log is read.") : log.ReadAsync(store, after, maxCount, cancellationToken);

        public ValueTask<Revision> WaitAsync(StoreId store, Revision after, CancellationToken cancellationToken = default) => log.WaitAsync(store, after, cancellationToken);

        public ValueTask WriteSnapshotAsync(StoreId store, Revision at, Action<Stream> write, CancellationToken cancellationToken = default) =>
            log.WriteSnapshotAsync(store, at, write, cancellationToken);

        public ValueTask<StoreLogSnapshot?> ReadSnapshotAsync(StoreId store, CancellationToken cancellationToken = default) => log.ReadSnapshotAsync(store, cancellationToken);
    }
}
