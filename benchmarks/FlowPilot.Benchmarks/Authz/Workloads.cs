using System.Globalization;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>Models, tuples, the question, and its answer.</summary>
internal static class Workloads
{
    private const string Groups = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user, group#member]
        type doc
          relations
            define viewer: [user, group#member]
        """;

    private const string Folders = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user]
        type folder
          relations
            define parent: [folder]
            define viewer: [user] or viewer from parent
        type file
          relations
            define group: [group]
            define allowed: [user]
            define banned: [user]
            define view: member from group
            define cleared: (view and allowed) but not banned
        """;

    public static (string Model, IEnumerable<string> Tuples, string Question, bool Allowed) Of(CheckWorkload workload) => workload switch
    {
        CheckWorkload.RbacLargeDeny => (Groups, Rbac(), "doc:data999#viewer@user:user50000", false),
        CheckWorkload.RbacLargeAllow => (Groups, Rbac(), "doc:data500#viewer@user:user50000", true),
        CheckWorkload.WideDirect => (Groups, [.. Range(9_000).Select(i => Text($"doc:d#viewer@user:u{i}")), "doc:d#viewer@user:tom"], "doc:d#viewer@user:tom", true),
        CheckWorkload.DeepArrow => (Folders, [.. Range(31).Select(i => Text($"folder:f{i}#parent@folder:f{i + 1}")), "folder:f31#viewer@user:ann"], "folder:f0#viewer@user:ann", true),
        CheckWorkload.WideArrow => (Folders, Arrows(), "file:file0#view@user:user570", true),
        CheckWorkload.NestedGroupsDeny => (
            Groups, [.. Range(81).Select(i => Text($"group:g{i}#member@group:g{i + 1}#member")), "doc:d#viewer@group:g0#member", "group:other#member@user:eve"], "doc:d#viewer@user:eve", false),
        CheckWorkload.ThousandTeams => (
            Groups, [.. Range(1_000).Select(i => Text($"doc:d#viewer@group:g{i}#member")), .. Range(1_000).Select(i => Text($"group:g{i}#member@user:u{i}"))], "doc:d#viewer@user:u777", true),
        _ => (Folders, [.. Arrows(), "file:file0#allowed@user:user570", "file:file0#banned@user:user1"], "file:file0#cleared@user:user570", true),
    };

    private static IEnumerable<string> Rbac() =>
    [
        .. Range(10_000).Select(i => Text($"doc:data{i / 10}#viewer@group:group{i}#member")), .. Range(100_000).Select(i => Text($"group:group{i / 10}#member@user:user{i}")),
    ];

    private static IEnumerable<string> Arrows() =>
    [
        .. from file in Range(10) from team in Range(30) select Text($"file:file{file}#group@group:g{((file * 30) + team) % 97}"),
        .. from team in Range(97) from user in Range(20) select Text($"group:g{team}#member@user:user{((team * 20) + user) % 997}"),
    ];

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
