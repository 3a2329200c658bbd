namespace FlowPilot.Authz.Storage;

/// <summary>Brings a store that has just been opened into the state that the host configured, before anybody sees it.</summary>
internal interface IStoreInitializer
{
    ValueTask InitializeAsync(StoreState state, CancellationToken cancellationToken);
}
