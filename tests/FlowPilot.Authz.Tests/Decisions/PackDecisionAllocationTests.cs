#if !DEBUG
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Tests.Conformance;
using static FlowPilot.Authz.Tests.Decisions.TravelStage;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>What a decision costs the thread that asks; pseudonyms and hashes are made by the log's own. Release only: Debug boxes state machines.</summary>
public sealed class PackDecisionAllocationTests
{
    private const int MaxBytes = 1_024;
    private const int Rounds = 500;

    [Fact]
    public async Task TravelDecision_BelowThreeLinks_AllocatesAtMostOneKilobyte()
    {
        await using CaseStage stage = await StartAsync();
        Grant first = await stage.GiveAsync(Carlo, Yannick, ["execute"]);
        Grant second = await stage.GiveAsync(Yannick, SubjectRef.Parse("agent:desk"), ["execute"], first);
        await stage.GiveAsync(SubjectRef.Parse("agent:desk"), Agent, ["execute"], second);
        AccessRequest request = Request(Agent, TravelAgent);
        await stage.AllowedAsync(request);

        long bytes = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            bytes = Math.Min(bytes, Measure(stage, request));
            await stage.Authz.Log.FlushAsync(CaseStage.Token);
        }

        Assert.True(bytes <= MaxBytes, $"{bytes} bytes");
    }

    private static long Measure(CaseStage stage, AccessRequest request)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            ValueTask<Decision> decision = stage.DecideAsync(request);
            Assert.True(decision.IsCompletedSuccessfully);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }
}
#endif
