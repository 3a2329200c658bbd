using System.Security.Cryptography;
using FlowPilot.Authz;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FlowPilot.TestKit;

/// <summary>A whole FlowPilot.Authz as an application would have it, with a clock that the test owns and a log in a folder that goes with it.</summary>
public sealed class TestAuthz : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    private TestAuthz(Action<IServiceCollection>? services, Action<AuthzOptions>? configure, DateTimeOffset? now)
    {
        Time = new FakeTimeProvider(now ?? new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Time);
        services?.Invoke(collection);
        collection.AddFlowPilotAuthz(o =>
        {
            o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
            o.DecisionLogDirectory = LogFolder;
            o.DelegableActions.Add("can_execute");
            o.DefaultGrantActions.Add("can_execute");
            configure?.Invoke(o);
        });
        _services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>The clock.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The folder of the decision log.</summary>
    public string LogFolder => Path.Combine(_folder.Path, "log");

    /// <summary>The services.</summary>
    public IServiceProvider Services => _services;

    /// <summary>The pipeline.</summary>
    public IAuthorizer Authorizer => _services.GetRequiredService<IAuthorizer>();

    /// <summary>The questions about what the pipeline would decide.</summary>
    public IAccessQueries Queries => _services.GetRequiredService<IAccessQueries>();

    /// <summary>The grants.</summary>
    public IDelegations Delegations => _services.GetRequiredService<IDelegations>();

    /// <summary>The models and tuples.</summary>
    public IRelationshipStore Relationships => _services.GetRequiredService<IRelationshipStore>();

    /// <summary>The evaluator.</summary>
    public IRelationshipEvaluator Evaluator => _services.GetRequiredService<IRelationshipEvaluator>();

    /// <summary>The decision log.</summary>
    public IDecisionLog Log => _services.GetRequiredService<IDecisionLog>();

    /// <summary>Starts one with a model and tuples in the default store.</summary>
    /// <param name="model">The model's text; <see langword="null"/> for none.</param>
    /// <param name="tuples">The tuples as texts.</param>
    /// <param name="configure">Further options.</param>
    /// <param name="services">Services that are registered first.</param>
    /// <param name="now">The instant at which the clock begins.</param>
    /// <param name="language">What the model's text may use.</param>
    public static async Task<TestAuthz> StartAsync(
        string? model, string[]? tuples = null, Action<AuthzOptions>? configure = null, Action<IServiceCollection>? services = null, DateTimeOffset? now = null,
        ModelOptions? language = null)
    {
        var authz = new TestAuthz(services, configure, now);
        if (model is not null)
        {
            await authz.Relationships.WriteModelAsync(StoreId.Default, AuthorizationModel.Parse(model, language ?? new ModelOptions()));
        }

        if (tuples is { Length: > 0 })
        {
            await authz.WriteAsync(tuples);
        }

        return authz;
    }

    /// <summary>Writes tuples into the default store.</summary>
    public async Task<Revision> WriteAsync(params string[] tuples) =>
        await Relationships.WriteAsync(new RelationshipWrite { Touch = [.. tuples.Select(RelationTuple.Parse)] });

    /// <summary>Checks in the default store.</summary>
    public CheckResult Check(string resource, string relation, string subject) =>
        Evaluator.Check(new CheckRequest(ObjectRef.Parse(resource), relation, SubjectRef.Parse(subject)));

    /// <summary>Makes a grant in the default store.</summary>
    public async Task<Grant> GrantAsync(string issuer, string receiver, ResourceSelector resources, Func<GrantRequest, GrantRequest>? with = null)
    {
        var request = new GrantRequest { Issuer = SubjectRef.Parse(issuer), Delegate = SubjectRef.Parse(receiver), Resources = resources };
        return await Delegations.GrantAsync(with?.Invoke(request) ?? request);
    }

    /// <summary>Lists the grants that a caller may see in the default store.</summary>
    public async Task<IReadOnlyList<Grant>> ListGrantsAsync(string caller, bool ended = false) =>
        await Delegations.ListAsync(new GrantListRequest { Caller = SubjectRef.Parse(caller), IncludeEnded = ended });

    /// <summary>Asks the pipeline with an in-process credential.</summary>
    public async Task<Decision> DecideAsync(string subject, string action, string resource, string? onBehalfOf = null, params GrantId[] grants) =>
        await Authorizer.AuthorizeAsync(new AccessRequest
        {
            Subject = SubjectRef.Parse(subject),
            OnBehalfOf = onBehalfOf is null ? null : SubjectRef.Parse(onBehalfOf),
            Action = action,
            Resource = ObjectRef.Parse(resource),
            Grants = grants,
            Credential = Credential.InProcess("test"),
        });

    /// <summary>The lines of the log of the default store, which stays open.</summary>
    public async Task<string[]> ReadLogAsync()
    {
        await Log.FlushAsync();
        string path = LogFile();
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The newest log file of the default store.</summary>
    public string LogFile() => Directory.GetFiles(Path.Combine(LogFolder, StoreId.Default.Value)).Max(StringComparer.Ordinal)
        ?? throw new InvalidOperationException("There is no log yet.");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
