using System.Globalization;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>
/// A full decision of the travel pack through <see cref="IAuthorizer"/>: an agent of an agent of a travel agent executes an item of the owner's,
/// three links below him. Beside it the same decision by hand over dictionaries, in the same run. The record is made and let go.
/// </summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class DecisionBenchmarks
{
    private const string Model = """
        model
          schema 1.1
        type user
        type agent
        type workflow_item
          relations
            define owner: [user]
            define read: owner
            define update: owner
            define execute: owner
            define delete: owner
        """;

    private static readonly string[] Chain = ["user:carlo", "user:yannick", "agent:desk", "agent:runner"];
    private static readonly string[] Actions = ["execute", "read"];
    private static readonly ObjectRef Item = ObjectRef.Parse("workflow_item:i_1");

    private readonly NaiveTravel _naive = new();
    private ServiceProvider _services = null!; // set by Setup
    private IAuthorizer _authorizer = null!; // set by Setup
    private AccessRequest _request = null!; // set by Setup
    private DateTimeOffset _now;

    /// <summary>Gets or sets the price of the item: the owner's limit is 1,500.</summary>
    [Params(500, 2_000)]
    public int Price { get; set; }

    /// <summary>Makes the chain, personas and item in both, and makes sure that they agree.</summary>
    /// <returns>A task that ends then.</returns>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        _now = TimeProvider.System.GetUtcNow();
        string pack = await File.ReadAllTextAsync(RepositoryRoot.Combine("samples", "policies", "travel.yaml"));
        ServiceCollection services = new();
        services.AddSingleton<IDecisionLog, DiscardingLog>();
        services.AddFlowPilotAuthz(o => o.PseudonymKey = RandomNumberGenerator.GetBytes(32)).AddPolicyPack("travel.yaml", pack).UsePolicyPack("travel", "workflow_item");
        _services = services.BuildServiceProvider();
        await FillAsync();
        _request = new AccessRequest
        {
            Subject = SubjectRef.Parse(Chain[^1]), OnBehalfOf = SubjectRef.Parse(Chain[0]), Persona = new PersonaRef { Title = "travel-agent", Circle = "best" },
            Action = "execute", Resource = Item, Credential = Credential.InProcess("benchmark"),
        };
        _authorizer = _services.GetRequiredService<IAuthorizer>();
        Decision decision = await Engine();
        if (!decision.Reasons.SequenceEqual(Naive(), StringComparer.Ordinal) || decision.Allowed != (Price == 500))
        {
            throw new InvalidOperationException($"The engine says [{string.Join(", ", decision.Reasons)}], the naive decision [{string.Join(", ", Naive())}].");
        }
    }

    /// <summary>Lets the store go.</summary>
    [GlobalCleanup]
    public void Cleanup() => _services.Dispose();

    /// <summary>The decision by hand.</summary>
    /// <returns>Its reasons.</returns>
    [Benchmark(Baseline = true, Description = "by hand")]
    public IReadOnlyList<string> Naive() => _naive.Decide(Chain[^1], Chain[0], "travel-agent", "best", "execute", "workflow_item:i_1", TimeProvider.System.GetUtcNow());

    /// <summary>The pipeline's.</summary>
    /// <returns>The decision.</returns>
    [Benchmark(Description = "pipeline")]
    public ValueTask<Decision> Engine() => _authorizer.AuthorizeAsync(_request);

    private async Task FillAsync()
    {
        IRelationshipStore store = _services.GetRequiredService<IRelationshipStore>();
        await store.WriteModelAsync(StoreId.Default, AuthorizationModel.Parse(Model));
        await store.WriteAsync(new RelationshipWrite { Touch = [RelationTuple.Parse("workflow_item:i_1#owner@user:carlo")] });
        _naive.Tuples.Add(("workflow_item:i_1", "owner", "user:carlo"));
        Grant? parent = null;
        for (int i = 1; i < Chain.Length; i++)
        {
            parent = await _services.GetRequiredService<IDelegations>().GrantAsync(new GrantRequest
            {
                Issuer = SubjectRef.Parse(Chain[i - 1]), Delegate = SubjectRef.Parse(Chain[i]), OnBehalfOf = SubjectRef.Parse(Chain[0]), Parent = parent?.Id, Actions = Actions,
                Resources = ResourceSelector.ForTypes("workflow_item"),
            });
            _naive.Grants.Add(parent.Id.Value, new NaiveTravelGrant(parent.Id.Value, parent.Parent?.Value, Chain[i - 1], Chain[i], Chain[0], Actions, "workflow_item", parent.ExpiresAt, false));
            _naive.GrantsByDelegate.Add(Chain[i], [parent.Id.Value]);
        }

        await PutAsync("user:carlo", "traveler", "family", new Dictionary<string, object?>(StringComparer.Ordinal) { ["consent"] = true, ["autobook_price"] = 1_500 });
        await PutAsync("user:yannick", "travel-agent", "best", new Dictionary<string, object?>(StringComparer.Ordinal));
        _naive.Items.Add("workflow_item:i_1", new NaiveItem("user:carlo", "traveler", "family", Price, _now.AddDays(30), 2));
        ((InMemoryResourceFacts)_services.GetRequiredService<IResourceFacts>()).Set(StoreId.Default, Item, new ResourceFacts
        {
            Owner = SubjectRef.Parse("user:carlo"),
            OwnerPersona = new PersonaRef { Title = "traveler", Circle = "family" },
            Attributes = ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["planned_price"] = Price, ["departure_date"] = _now.AddDays(30).ToString("O", CultureInfo.InvariantCulture), ["airline_risk_score"] = 2,
            }),
        });
    }

    private async Task PutAsync(string subject, string title, string circle, Dictionary<string, object?> attributes)
    {
        var persona = new Persona
        {
            Subject = SubjectRef.Parse(subject), Title = title, Circle = circle, Status = PersonaStatus.Active, ValidFrom = _now.AddDays(-1), ValidTill = _now.AddDays(300),
            Attributes = ConditionContext.FromValues(attributes),
        };
        await _services.GetRequiredService<IPersonaStore>().TryWriteAsync(StoreId.Default, persona.Subject, 0, [persona]);
        _naive.Personas.Add((subject, title, circle), new NaivePersona(true, persona.ValidFrom, persona.ValidTill, attributes.ContainsKey("consent"), 1_500, TimeSpan.FromDays(7), 3));
    }
}
