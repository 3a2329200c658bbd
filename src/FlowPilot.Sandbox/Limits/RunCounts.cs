using System.Runtime.InteropServices;

namespace FlowPilot.Sandbox.Limits;

/// <summary>What the runs under way hold of a budget. Used under the queue's lock.</summary>
internal sealed class RunCounts(RunBudget budget)
{
    private readonly Dictionary<(char Kind, string Store, string Name), int> _counts = [];

    public int Running { get; private set; }

    public long MemoryBytes { get; private set; }

    /// <summary>Says whether a place and the memory are there, whoever asks.</summary>
    public bool HasRoom(RunClaim claim) => Running < budget.MaxConcurrent && claim.MemoryBytes <= budget.MaxMemoryBytes - MemoryBytes;

    /// <summary>Says whether the plugin, the subjects and the store of a claim are under their own limits.</summary>
    public bool MayRun(RunClaim claim) =>
        MayRun(claim.Store, claim.Subject)
        && Count('p', claim.Store, claim.Plugin) < budget.MaxPerPlugin
        && Count('s', claim.Store, claim.OnBehalfOf) < budget.MaxPerSubject;

    /// <summary>Says whether a subject and its store are under their own limits, whatever the subject wants to run.</summary>
    public bool MayRun(string store, string subject) =>
        Count('s', store, subject) < budget.MaxPerSubject && Count('t', store, string.Empty) < budget.MaxPerStore;

    public void Add(RunClaim claim) => Change(claim, 1);

    public void Remove(RunClaim claim) => Change(claim, -1);

    private int Count(char kind, string store, string name) => _counts.GetValueOrDefault((kind, store, name));

    private void Change(RunClaim claim, int by)
    {
        Running += by;
        MemoryBytes += by * claim.MemoryBytes;
        Change('p', claim.Store, claim.Plugin, by);
        Change('s', claim.Store, claim.Subject, by);
        if (!string.Equals(claim.Subject, claim.OnBehalfOf, StringComparison.Ordinal))
        {
            Change('s', claim.Store, claim.OnBehalfOf, by);
        }

        Change('t', claim.Store, string.Empty, by);
    }

    private void Change(char kind, string store, string name, int by)
    {
        ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (kind, store, name), out _);
        count += by;
        if (count == 0)
        {
            _counts.Remove((kind, store, name));
        }
    }
}
