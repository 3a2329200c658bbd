using System.Diagnostics.CodeAnalysis;
using FlowPilot.Authz;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures FlowPilot.Authz further. Each method has its equivalent in <see cref="AuthzOptions"/>, or in the services.</summary>
public sealed class FlowPilotAuthzBuilder
{
    internal FlowPilotAuthzBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the services that are being configured.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Sets the model of the default store; see <see cref="AuthzOptions.Models"/>.</summary>
    /// <param name="model">The model in OpenFGA's language. It is read when the options are, not now.</param>
    /// <returns>This builder.</returns>
    public FlowPilotAuthzBuilder AddModel(string model) => AddModel(StoreId.Default, model);

    /// <summary>Sets the model of a store; see <see cref="AuthzOptions.Models"/>.</summary>
    /// <param name="store">The store.</param>
    /// <param name="model">The model in OpenFGA's language. It is read when the options are, not now.</param>
    /// <returns>This builder.</returns>
    public FlowPilotAuthzBuilder AddModel(StoreId store, string model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Services.Configure<AuthzOptions>(o => o.Models[store] = AuthorizationModel.Parse(model));
        return this;
    }

    /// <summary>Lets an allowed action on a type of resources give a capability to sandboxed code; see <see cref="AuthzOptions.ActionCapabilities"/>.</summary>
    /// <param name="resourceType">The type of the resource.</param>
    /// <param name="action">The action.</param>
    /// <param name="capabilities">The canonical texts of the capabilities.</param>
    /// <returns>This builder.</returns>
    public FlowPilotAuthzBuilder AllowCapabilities(string resourceType, string action, params string[] capabilities)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(resourceType);
        ArgumentException.ThrowIfNullOrWhiteSpace(action);
        ArgumentNullException.ThrowIfNull(capabilities);
        Services.Configure<AuthzOptions>(o => o.ActionCapabilities[new ResourceAction(resourceType, action)] = [.. capabilities]);
        return this;
    }

    /// <summary>Puts a policy pack in force from the start; see <see cref="AuthzOptions.PolicyPacks"/>.</summary>
    /// <param name="path">The path that errors name; nothing is opened.</param>
    /// <param name="text">The text, YAML. It is compiled when the host starts, not now.</param>
    /// <returns>This builder.</returns>
    public FlowPilotAuthzBuilder AddPolicyPack(string path, string text)
    {
        var file = new PolicyPackFile(path, text);
        Services.Configure<AuthzOptions>(o => o.PolicyPacks.Add(file));
        return this;
    }

    /// <summary>Lets a pack judge the actions on resources of some types; see <see cref="AuthzOptions.Packs"/>.</summary>
    /// <param name="pack">The name of the pack.</param>
    /// <param name="resourceTypes">The types.</param>
    /// <returns>This builder.</returns>
    public FlowPilotAuthzBuilder UsePolicyPack(string pack, params string[] resourceTypes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pack);
        ArgumentNullException.ThrowIfNull(resourceTypes);
        Services.Configure<AuthzOptions>(o =>
        {
            foreach (string type in resourceTypes)
            {
                o.Packs[type] = pack;
            }
        });
        return this;
    }

    /// <summary>Lets a pack judge the actions that no other pack is named for; see <see cref="AuthzOptions.DefaultPack"/>.</summary>
    /// <param name="pack">The name of the pack.</param>
    /// <returns>This builder.</returns>
    public FlowPilotAuthzBuilder UseDefaultPolicyPack(string pack)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pack);
        Services.Configure<AuthzOptions>(o => o.DefaultPack = pack);
        return this;
    }

    /// <summary>Says which kinds of obligations the host meets; see <see cref="AuthzOptions.KnownObligations"/>.</summary>
    /// <param name="kinds">The kinds, for example <see cref="PolicyObligation.StepUp"/>.</param>
    /// <returns>This builder.</returns>
    public FlowPilotAuthzBuilder MeetObligations(params string[] kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        Services.Configure<AuthzOptions>(o => o.KnownObligations.UnionWith(kinds));
        return this;
    }

    /// <summary>Lets the pipeline learn about resources from the host's own data, instead of from memory.</summary>
    /// <typeparam name="TFacts">The source.</typeparam>
    /// <returns>This builder.</returns>
    public FlowPilotAuthzBuilder AddResourceFacts<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TFacts>()
        where TFacts : class, IResourceFacts
    {
        Services.Replace(ServiceDescriptor.Singleton<IResourceFacts, TFacts>());
        return this;
    }
}
