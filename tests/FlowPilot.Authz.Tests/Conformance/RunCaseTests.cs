using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>The cases about runs, which are in words: each is a test whose name begins with its id. Carlo's trip has three items; an agent runs it with the travel pack.</summary>
public sealed class RunCaseTests
{
    private static readonly SubjectRef Carlo = SubjectRef.Parse("user:carlo");
    private static readonly PersonaRef Family = new() { Title = "traveler", Circle = "family" };

    [Fact]
    public async Task Cases_EveryId_HasATestThatPasses() => await CaseWords.RunAsync("run", typeof(RunCaseTests));

    [Fact]
    public async Task R01_OneItemAboveTheCostCeiling_IsDeniedAndTheOthersAreDone()
    {
        await using CaseStage stage = await StartAsync(prices: [500, 1500.01, 700]);
        var trip = new Trip();

        WorkflowResult result = await RunAsync(stage, trip);

        Assert.Null(result.Error);
        Assert.Equal(["i_1 Completed allow [] booked", "i_2 Completed deny [auto_book.cost_limit_exceeded] planned", "i_3 Completed allow [] booked"], result.Items.Select(Text));
        Assert.Equal(["reduce the price by 0.01 EUR"], result.Items[1].Advice);
        Assert.Equal(["i_1", "i_3"], trip.Handled);
    }

    [Fact]
    public async Task R02_WorkflowDenied_TouchesNoItem()
    {
        await using CaseStage stage = await StartAsync(consent: false);
        var trip = new Trip();

        WorkflowResult result = await RunAsync(stage, trip);

        Assert.Empty(result.Items);
        Assert.Empty(trip.Handled);
        Assert.Equal(["planned", "planned", "planned"], trip.Statuses);
        Assert.NotEmpty(result.Error!.Message);
        Assert.Equal(["auto_book.no_consent"], result.Error.Reasons);
        Assert.Equal(["the owner consents"], result.Error.Advice);
    }

    [Fact]
    public async Task R03_DryRun_DecidesAndDoesNothing()
    {
        await using CaseStage stage = await StartAsync(prices: [500, 1500.01, 700]);
        var trip = new Trip();

        WorkflowResult result = await RunAsync(stage, trip, static r => r with { DryRun = true });

        Assert.Equal(["i_1 Simulated allow [] planned", "i_2 Simulated deny [auto_book.cost_limit_exceeded] planned", "i_3 Simulated allow [] planned"], result.Items.Select(Text));
        Assert.True(result.DryRun);
        Assert.Empty(trip.Handled);
        Assert.Equal(["planned", "planned", "planned"], trip.Statuses);
    }

    [Fact]
    public async Task R04_RunAgain_BooksAndThenRebooks()
    {
        await using CaseStage stage = await StartAsync();
        var trip = new Trip();

        WorkflowResult first = await RunAsync(stage, trip);
        Assert.Equal(["booked", "booked", "booked"], first.Items.Select(static i => i.Status));
        WorkflowResult second = await RunAsync(stage, trip);

        Assert.NotEqual(first.RunId, second.RunId);
        Assert.Equal(["rebooked", "rebooked", "rebooked"], second.Items.Select(static i => i.Status));
        Assert.Equal(["rebooked", "rebooked", "rebooked"], trip.Statuses);
    }

    [Fact]
    public async Task R06_AnotherPrincipalThanTheTokensSubject_IsRejected()
    {
        await using CaseStage stage = await StartAsync();
        var trip = new Trip();
        AccessRequest request = Request() with { Subject = SubjectRef.Parse("user:tim"), OnBehalfOf = SubjectRef.Parse("user:tim"), Principal = Carlo };

        AccessRequestException e = await Assert.ThrowsAsync<AccessRequestException>(() => RunAsync(stage, trip, r => r with { Request = request }));

        Assert.Equal(("bad_request", nameof(AccessRequest.Principal)), (e.Code, e.Member));
        Assert.Empty(trip.Handled);

        // Without the name the subject is the one who acts, who has no right to Carlo's trip.
        WorkflowResult result = await RunAsync(stage, trip, r => r with { Request = request with { Principal = null } });
        Assert.Equal(SubjectRef.Parse("user:tim"), result.Decision.Principal);
        Assert.NotNull(result.Error);
        Assert.Empty(trip.Handled);
    }

    private static string Text(WorkflowItemResult item) => $"{item.ItemId} {item.State} {(item.Allowed ? "allow" : "deny")} [{string.Join(", ", item.Reasons)}] {item.Status}";

    private static AccessRequest Request() => new()
    {
        Subject = SubjectRef.Parse("agent:agent-runner"),
        Principal = Carlo,
        OnBehalfOf = Carlo,
        Persona = Family,
        Pack = "travel",
        Action = "execute",
        Resource = ObjectRef.Parse("workflow:w_1"),
        Credential = Credential.InProcess("cases"),
    };

    private static async Task<WorkflowResult> RunAsync(CaseStage stage, Trip trip, Func<WorkflowRun, WorkflowRun>? with = null)
    {
        var run = new WorkflowRun { Request = Request(), Items = trip.Items };
        return await stage.Authz.Services.GetRequiredService<WorkflowRunner>().RunAsync(with?.Invoke(run) ?? run, trip.HandleAsync, cancellationToken: CaseStage.Token);
    }

    private static async Task<CaseStage> StartAsync(double[]? prices = null, bool consent = true)
    {
        DateTimeOffset now = CaseFile.Instant(CaseFile.Root()["clock"]);
        CaseStage stage = await CaseStage.StartAsync("carlo", now, agentGrants: false);
        await stage.Authz.WriteAsync("workflow_item:i_2#owner@user:carlo", "workflow_item:i_3#owner@user:carlo");
        foreach ((string user, bool consents) in new[] { ("carlo", consent), ("tim", true) })
        {
            await stage.PutAsync(SubjectRef.Create("user", user), "traveler", "family", new Persona
            {
                Subject = SubjectRef.Create("user", user),
                Title = "traveler",
                Circle = "family",
                Status = PersonaStatus.Active,
                ValidFrom = now.AddMonths(-1),
                ValidTill = now.AddMonths(1),
                Attributes = ConditionContext.FromValues(new Dictionary<string, object?> { ["consent"] = consents, ["autobook_price"] = 1500 }),
            });
        }

        stage.PutResource(ObjectRef.Parse("workflow:w_1"), new ResourceFacts { Owner = Carlo, OwnerPersona = Family });
        for (int i = 1; i <= 3; i++)
        {
            var values = new Dictionary<string, object?> { ["planned_price"] = prices?[i - 1] ?? 500, ["departure_date"] = "2026-03-20", ["airline_risk_score"] = 2 };
            stage.PutResource(ObjectRef.Parse($"workflow_item:i_{i}"), new ResourceFacts { Owner = Carlo, OwnerPersona = Family, Attributes = ConditionContext.FromValues(values) });
        }

        stage.Begin();
        return stage;
    }

    /// <summary>The host: it keeps the status of each item, and books.</summary>
    private sealed class Trip
    {
        private readonly Dictionary<string, string?> _statuses = new(StringComparer.Ordinal) { ["i_1"] = "planned", ["i_2"] = "planned", ["i_3"] = "planned" };

        public List<string> Handled { get; } = [];

        public IReadOnlyList<string?> Statuses => [.. _statuses.Values];

        public IReadOnlyList<WorkflowItem> Items =>
            [.. _statuses.Select(static s => new WorkflowItem { Id = s.Key, Kind = "flight", Resource = ObjectRef.Create("workflow_item", s.Key), Status = s.Value })];

        public ValueTask<WorkflowItemOutcome> HandleAsync(WorkflowItemContext context, CancellationToken cancellationToken)
        {
            Assert.True(context.Decision.Allowed);
            Handled.Add(context.Item.Id);
            _statuses[context.Item.Id] = context.Item.Status == "planned" ? "booked" : "rebooked";
            return ValueTask.FromResult(new WorkflowItemOutcome { Status = _statuses[context.Item.Id] });
        }
    }
}
