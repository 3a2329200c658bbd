using FlowPilot.Authz;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures FlowPilot.Authz further. Each method has its equivalent in <see cref="AuthzOptions"/>.</summary>
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
}
