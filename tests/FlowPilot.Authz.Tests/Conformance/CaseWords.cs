using System.Reflection;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>Cases that are in words: each is a test whose name begins with its id, and an id without a test fails.</summary>
internal static class CaseWords
{
    public static async Task RunAsync(string group, Type tests)
    {
        var recorder = new ConformanceRecorder($"cases-{group}");
        Dictionary<string, MethodInfo> byId = tests.GetMethods()
            .Where(static m => m.Name is [>= 'A' and <= 'Z', >= '0' and <= '9', >= '0' and <= '9', '_', ..]).ToDictionary(static m => m.Name[..3], StringComparer.Ordinal);
        string[] ids = [.. CaseFile.Group(group).Select(static c => CaseFile.Text(c["id"]))];
        foreach (string id in ids)
        {
            recorder.Record(id, byId.TryGetValue(id, out MethodInfo? test) ? await FaultOfAsync(tests, test) : "there is no test of this id");
        }

        recorder.Finish();
        Assert.Empty(byId.Keys.Except(ids, StringComparer.Ordinal));
    }

    private static async Task<string?> FaultOfAsync(Type tests, MethodInfo test)
    {
        try
        {
            await (Task)test.Invoke(Activator.CreateInstance(tests), null)!; // a test returns a task
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return e.Message;
        }
    }
}
