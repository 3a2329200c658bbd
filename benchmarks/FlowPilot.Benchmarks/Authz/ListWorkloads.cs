using System.Globalization;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>For each workload of lists the model, the tuples, and who asks for what.</summary>
internal static class ListWorkloads
{
    private const string Model = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user, group#member]
        type org
          relations
            define read: [user]
        type folder
          relations
            define parent: [folder]
            define viewer: [user] or viewer from parent
        type doc
          relations
            define org: [org]
            define owner: [user]
            define banned: [user]
            define viewer: [user, group#member]
            define reader: (viewer and read from org) but not banned
            define shown: viewer but not banned
        """;

    public static (string Model, IEnumerable<RelationTuple> Tuples, string Type, string Relation, string Subject) Of(ListWorkload workload) => workload switch
    {
        ListWorkload.Intersection => (Model, Parsed(Intersection()), "doc", "reader", "user:ann"),
        ListWorkload.SameTypes => (Model, Parsed([.. Range(499).Select(i => Text($"folder:f{i + 1}#parent@folder:f{i / 4}")), "folder:f7#viewer@user:ann"]), "folder", "viewer", "user:ann"),
        ListWorkload.ShareWith => (Model, Parsed(ShareWith()), "doc", "viewer", "user:u5"),
        ListWorkload.OneOfTenThousand => (Model, Parsed([.. Range(10_000).Select(i => Text($"doc:d{i}#owner@user:u{i}"))]), "doc", "owner", "user:u777"),
        ListWorkload.AllOfTenThousand => (Model, Parsed([.. Range(10_000).Select(i => Text($"doc:d{i}#owner@user:ann"))]), "doc", "owner", "user:ann"),
        _ => (Model, Million(), "doc", "shown", "user:u4711"),
    };

    private static IEnumerable<string> Intersection() =>
    [
        .. Range(499).Select(i => Text($"doc:d{i}#org@org:o{i % 7}")), .. Range(499).Where(static i => i % 2 == 0).Select(i => Text($"doc:d{i}#viewer@user:ann")),
        .. Range(499).Where(static i => i % 11 == 0).Select(i => Text($"doc:d{i}#banned@user:ann")), .. Range(5).Select(i => Text($"org:o{i}#read@user:ann")),
    ];

    private static IEnumerable<string> ShareWith() =>
    [
        .. Range(499).Select(i => Text($"doc:d{i}#viewer@group:g{i % 20}#member")), .. Range(100).Select(i => Text($"group:g{i % 20}#member@user:u{i}")),
    ];

    // 100,000 documents with 6 groups and 2 bans each; 10,000 groups in trees five deep; 20,000 users in 9 or 10 groups each.
    private static IEnumerable<RelationTuple> Million()
    {
        var random = new Random(12);
        for (int group = 0; group < 10_000; group++)
        {
            if (group % 5 > 0)
            {
                yield return Tuple($"group:g{group - 1}#member@group:g{group}#member");
            }
        }

        for (int doc = 0; doc < 100_000; doc++)
        {
            for (int i = 0; i < 6; i++)
            {
                yield return Tuple($"doc:d{doc}#viewer@group:g{random.Next(10_000)}#member");
            }

            for (int i = 0; i < 2; i++)
            {
                yield return Tuple($"doc:d{doc}#banned@user:u{random.Next(20_000)}");
            }
        }

        for (int user = 0; user < 20_000; user++)
        {
            for (int i = 0; i < 10; i++)
            {
                yield return Tuple($"group:g{random.Next(10_000)}#member@user:u{user}");
            }
        }
    }

    private static IEnumerable<RelationTuple> Parsed(IEnumerable<string> tuples) => tuples.Distinct(StringComparer.Ordinal).Select(RelationTuple.Parse);

    private static RelationTuple Tuple(FormattableString text) => RelationTuple.Parse(Text(text));

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
