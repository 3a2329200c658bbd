using System.Collections.Frozen;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>Keys that are known when the application starts and do not change while it runs.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class StaticIssuerKeySource : IIssuerKeySource
{
    private readonly FrozenDictionary<string, IssuerKey> _keys;

    /// <summary>Creates the source.</summary>
    /// <param name="keys">The keys, at least one, each with a key id of its own.</param>
    /// <exception cref="ArgumentException">No key is given, or two have one key id.</exception>
    public StaticIssuerKeySource(params IEnumerable<IssuerKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        IssuerKey[] all = [.. keys];
        if (all.Length == 0)
        {
            throw new ArgumentException("At least one key is expected.", nameof(keys));
        }

        var byId = new Dictionary<string, IssuerKey>(StringComparer.Ordinal);
        foreach (IssuerKey key in all)
        {
            if (!byId.TryAdd(key.KeyId, key))
            {
                throw new ArgumentException($"Two keys have the key id '{key.KeyId}'.", nameof(keys));
            }
        }

        _keys = byId.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ValueTask<IssuerKey?> FindAsync(string keyId, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_keys.GetValueOrDefault(keyId));
}
