using System.Globalization;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

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

    private const string Organisations = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user]
        type org
          relations
            define group: [group]
            define member: member from group
        type file
          relations
            define org: [org]
            define view: member from org
        """;

    private const string Roles = """
        model
          schema 1.1
        type user
        type repo
          relations
            define owner: [user]
            define admin: [user] or owner
            define writer: [user] or admin
            define triager: [user] or writer
            define reader: [user] or triager
        """;

    private const string Conditions = """
        model
          schema 1.1
        type user
        type doc
          relations
            define small: [user with small]
            define eight: [user with eight]
        condition small(x: int) {
          x < 100
        }
        condition eight(b: bool, s: string, i: int, u: uint, d: double, t: timestamp, l: duration, a: ipaddress) {
          b && s == "yes" && i < 10 && u > 1u && d < 2.5 && t > timestamp("2026-01-01T00:00:00Z") && l < duration("2h") && a.in_cidr("10.0.0.0/8")
        }
        """;

    public static Workload Of(CheckWorkload workload) => workload switch
    {
        CheckWorkload.RbacSmallDeny => new(Groups, Rbac(100), "doc:data9#viewer@user:user500", false),
        CheckWorkload.RbacMediumDeny => new(Groups, Rbac(1_000), "doc:data99#viewer@user:user5000", false),
        CheckWorkload.RbacLargeDeny => new(Groups, Rbac(10_000), "doc:data999#viewer@user:user50000", false),
        CheckWorkload.RbacLargeAllow => new(Groups, Rbac(10_000), "doc:data500#viewer@user:user50000", true),
        CheckWorkload.WideDirect => new(Groups, [.. Range(9_000).Select(i => Text($"doc:d#viewer@user:u{i}")), "doc:d#viewer@user:tom"], "doc:d#viewer@user:tom", true),
        CheckWorkload.DeepArrow => new(Folders, [.. Range(31).Select(i => Text($"folder:f{i}#parent@folder:f{i + 1}")), "folder:f31#viewer@user:ann"], "folder:f0#viewer@user:ann", true),
        CheckWorkload.WideArrow => new(Folders, Arrows(), "file:file0#view@user:user570", true),
        CheckWorkload.WideArrowDeny => new(Folders, [.. Arrows(), "group:none#member@user:out"], "file:file0#view@user:out", false),
        CheckWorkload.DoubleWideArrow => new(Organisations, DoubleArrows(), "file:file0#view@user:user214", true),
        CheckWorkload.NestedGroupsDeny => new(
            Groups, [.. Chain(81), "doc:d#viewer@group:g0#member", "group:other#member@user:eve"], "doc:d#viewer@user:eve", false),
        CheckWorkload.WideGroups => new(
            Groups,
            [
                .. from top in Range(3) from sub in Range(100) select Text($"group:top{top}#member@group:sub{top}x{sub}#member"),
                .. Range(3).Select(i => Text($"doc:d#viewer@group:top{i}#member")), "group:sub2x77#member@user:ann",
            ],
            "doc:d#viewer@user:ann",
            true),
        CheckWorkload.RaceDirect => new(Groups, [.. Teams(), "doc:d#viewer@user:ann"], "doc:d#viewer@user:ann", true),
        CheckWorkload.ThousandTeams => new(Groups, Teams(), "doc:d#viewer@user:u777", true),
        CheckWorkload.ThousandTeamsMiss => new(Groups, [.. Teams(), "group:other#member@user:eve"], "doc:d#viewer@user:eve", false),
        CheckWorkload.IntersectionAndExclusion => new(
            Folders, [.. Arrows(), "file:file0#allowed@user:user570", "file:file0#banned@user:user1"], "file:file0#cleared@user:user570", true),
        CheckWorkload.Computed => new(Roles, ["repo:r#owner@user:ann", "repo:r#reader@user:bob"], "repo:r#reader@user:ann", true),
        CheckWorkload.NestedUsersets24 => new(Groups, [.. Chain(24), "doc:d#viewer@group:g0#member", "group:g24#member@user:ann"], "doc:d#viewer@user:ann", true),
        CheckWorkload.ThousandParents => new(
            Folders, [.. Range(1_000).Select(i => Text($"file:f#group@group:g{i}")), .. Range(1_000).Select(i => Text($"group:g{i}#member@user:u{i}"))], "file:f#view@user:u999", true),
        CheckWorkload.ComplexParents => new(
            Organisations,
            [
                .. Range(30).Select(i => Text($"file:f#org@org:o{i}")), .. from org in Range(30) from team in Range(30) select Text($"org:o{org}#group@group:g{org}x{team}"),
                .. from org in Range(30) from team in Range(30) select Text($"group:g{org}x{team}#member@user:u{org}x{team}"),
            ],
            "file:f#view@user:u29x29",
            true),
        CheckWorkload.OneCondition => Conditioned("small", new(StringComparer.Ordinal) { ["x"] = 5 }),
        _ => Conditioned("eight", new(StringComparer.Ordinal)
        {
            ["b"] = true, ["s"] = "yes", ["i"] = 5, ["u"] = 7, ["d"] = 1.5, ["t"] = "2026-06-01T00:00:00Z", ["l"] = "1h", ["a"] = "10.1.2.3",
        }),
    };

    private static Workload Conditioned(string name, Dictionary<string, object?> values) => new(
        Conditions,
        [RelationTuple.Parse($"doc:d#{name}@user:ann") with { Terms = new TupleTerms { Condition = name } }],
        $"doc:d#{name}@user:ann",
        Allowed: true,
        ConditionContext.FromValues(values));

    private static IEnumerable<string> Rbac(int groups) =>
    [
        .. Range(groups).Select(i => Text($"doc:data{i / 10}#viewer@group:group{i}#member")), .. Range(groups * 10).Select(i => Text($"group:group{i / 10}#member@user:user{i}")),
    ];

    private static IEnumerable<string> Chain(int length) => Range(length).Select(i => Text($"group:g{i}#member@group:g{i + 1}#member"));

    private static IEnumerable<string> Teams() =>
        [.. Range(1_000).Select(i => Text($"doc:d#viewer@group:g{i}#member")), .. Range(1_000).Select(i => Text($"group:g{i}#member@user:u{i}"))];

    private static IEnumerable<string> DoubleArrows() =>
    [
        .. from file in Range(5) from org in Range(20) select Text($"file:file{file}#org@org:o{((file * 20) + org) % 97}"),
        .. from org in Range(97) from team in Range(10) select Text($"org:o{org}#group@group:g{((org * 10) + team) % 299}"),
        .. from team in Range(299) from user in Range(20) select Text($"group:g{team}#member@user:user{((team * 20) + user) % 499}"),
    ];

    private static IEnumerable<string> Arrows() =>
    [
        .. from file in Range(10) from team in Range(30) select Text($"file:file{file}#group@group:g{((file * 30) + team) % 97}"),
        .. from team in Range(97) from user in Range(20) select Text($"group:g{team}#member@user:user{((team * 20) + user) % 997}"),
    ];

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
