using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>Gives each store the key under which its ids are pseudonymised; destroying a store's key ends all linkability of its records.</summary>
/// <remarks>Implementations may be called concurrently.</remarks>
public interface IPseudonymKeys
{
    /// <summary>Gives the key of a store.</summary>
    /// <param name="store">The store.</param>
    /// <returns>The key, 32 bytes, always the same for the store as long as it is kept.</returns>
    ReadOnlyMemory<byte> KeyOf(StoreId store);
}
