using FlowPilot.Authz;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Decisions.Captures;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Policies.Consents;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Authz.Telemetry;
using FlowPilot.Authz.Workflows;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds FlowPilot.Authz to an application.</summary>
public static class FlowPilotAuthzServiceCollectionExtensions
{
    /// <summary>Adds the pipeline, the relationship store, delegations, personas, budgets, approvals, consents, the runner of workflows and the decision log. Calling it again only adds configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; <see cref="AuthzOptions.PseudonymKey"/> and <see cref="AuthzOptions.DecisionLogDirectory"/> are required.</param>
    /// <returns>A builder for further configuration.</returns>
    /// <remarks>What the application has registered before, such as an <see cref="IStoreLog"/> or a <see cref="TimeProvider"/>, is kept.</remarks>
    public static FlowPilotAuthzBuilder AddFlowPilotAuthz(this IServiceCollection services, Action<AuthzOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<AuthzOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AuthzOptions>, AuthzOptionsValidator>());
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AuthzMetrics>();
        services.TryAddSingleton<IStoreLog, InMemoryStoreLog>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<StoreProjection, ModelProjection>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<StoreProjection, TupleProjection>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<StoreProjection, GrantProjection>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStoreInitializer, ModelInitializer>());
        services.TryAddSingleton<StoreRegistry>();
        services.TryAddSingleton<CursorSeal>();
        services.TryAddSingleton<PageReader>();
        services.TryAddSingleton<IRelationshipStore, RelationshipStore>();
        services.TryAddSingleton<SnapshotChecks>();
        services.TryAddSingleton<IRelationshipEvaluator, RelationshipEvaluator>();
        services.TryAddSingleton<IDelegations, Delegations>();
        services.TryAddSingleton<IPersonaStore, InMemoryPersonaStore>();
        services.TryAddSingleton<IResourceFacts, InMemoryResourceFacts>();
        services.TryAddSingleton<IGrantReader, SnapshotGrantReader>();
        services.TryAddSingleton(static s => PolicyPacks.Of(s.GetRequiredService<IOptions<AuthzOptions>>().Value));
        services.TryAddSingleton<Pipeline>();
        services.TryAddSingleton<PersonaTitles>();
        services.TryAddSingleton<PersonaRights>();
        services.TryAddSingleton<IPersonas, PersonaDirectory>();
        services.TryAddSingleton<IBudgetLedger>(static s => new InMemoryBudgetLedger(s.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IApprovalStore, InMemoryApprovalStore>();
        services.TryAddSingleton<ApprovalBook>();
        services.TryAddSingleton<IApprovals>(static s => s.GetRequiredService<ApprovalBook>());
        services.TryAddSingleton<IConsentStore, InMemoryConsentStore>();
        services.TryAddSingleton<ConsentBook>();
        services.TryAddSingleton<IConsents>(static s => s.GetRequiredService<ConsentBook>());
        services.TryAddSingleton<IPseudonymKeys, DerivedPseudonymKeys>();
        services.TryAddSingleton<IDecisionLog, FileDecisionLog>();
        services.TryAddSingleton<ICaptureStore, FileCaptureStore>();
        services.TryAddSingleton<IDecisionReplay, DecisionReplay>();
        services.TryAddSingleton<IAuthorizer, Authorizer>();
        services.TryAddSingleton<IAccessQueries, AccessQueries>();
        services.TryAddSingleton<IWorkflowResults>(static s => new InMemoryWorkflowResults(s.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<WorkflowRunner>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AuthzLifetime>());
        return new FlowPilotAuthzBuilder(services);
    }
}
