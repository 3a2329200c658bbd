using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.TestKit;
using YamlDotNet.RepresentationModel;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>The cases about chains: edges become grants by the rules, and the answer is both what is verified and what is decided.</summary>
public sealed class DelegationCaseTests
{
    [Fact]
    public async Task Cases_EveryOne_ComesOutAsItSays()
    {
        var recorder = new ConformanceRecorder("cases-delegation");
        foreach (YamlMappingNode test in CaseFile.Group("delegation"))
        {
            recorder.Record(CaseFile.Text(test["id"]), await FaultOfAsync(test));
        }

        recorder.Finish();
    }

    private static async Task<string?> FaultOfAsync(YamlMappingNode test)
    {
        string[] ask = CaseFile.Texts(test["ask"]);
        string owner = ask[0];
        await using TestAuthz authz = await CaseAuthz.StartAsync(owner);
        foreach (YamlSequenceNode edge in ((YamlSequenceNode)test["edges"]).Cast<YamlSequenceNode>())
        {
            string? workflow = edge.Children.Count > 3 ? CaseFile.Text(edge[3]) : null;
            await CaseAuthz.AddEdgeAsync(authz, owner, CaseFile.Text(edge[0]), CaseFile.Text(edge[1]), CaseFile.Texts(edge[2]), workflow);
        }

        DelegationResult result = await authz.Delegations.VerifyAsync(
            new DelegationQuery
            {
                Caller = CaseAuthz.Person(owner),
                OnBehalfOf = CaseAuthz.Person(owner),
                Delegate = CaseAuthz.Person(ask[1]),
                Resource = ask.Length > 2 ? ObjectRef.Create("workflow", ask[2]) : null,
                ResourceType = ask.Length > 2 ? null : "workflow",
            },
            TestContext.Current.CancellationToken);
        string expected = $"{string.Join(' ', CaseFile.Texts(test["then"]["chain"]))}: {string.Join(' ', CaseFile.Texts(test["then"]["actions"]))}";
        string verified = $"{string.Join(' ', result.Path.Select(static s => s.Id))}: {string.Join(' ', result.Actions)}";
        string decided = string.Join(' ', await CaseAuthz.AllowedAsync(authz, owner, ask[1], ask.Length > 2 ? ask[2] : "w1"));
        return verified != expected ? $"expected {expected}, verified {verified}"
            : decided != string.Join(' ', result.Actions) ? $"verified {verified}, decided {decided}"
            : null;
    }
}
