using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Relationships;

/// <summary>Puts the model that the host configured in force when a store is opened.</summary>
internal sealed class ModelInitializer : IStoreInitializer
{
    private readonly AuthzOptions _options;

    public ModelInitializer(IOptions<AuthzOptions> options) => _options = options.Value;

    public async ValueTask InitializeAsync(StoreState state, CancellationToken cancellationToken)
    {
        if (_options.Models.TryGetValue(state.Store, out Model.AuthorizationModel? model))
        {
            await state.UpdateAsync(s => WritePlan.Of(s, model, allowStranded: false), cancellationToken).ConfigureAwait(false);
        }
    }
}
