using System.Text;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Tests.Relationships;

/// <summary>The payload of a transaction, which may come from anywhere.</summary>
public sealed class TupleBatchTests
{
    private static readonly RelationTuple[] Removed = [.. Parse("doc:1#viewer@user:old", "doc:2#viewer@group:g#member", "doc:3#viewer@user:*")];

    private static readonly RelationTuple[] Added =
    [
        .. Parse("doc:1#viewer@user:ann", "doc:1#viewer@user:bob", "doc:2#viewer@group:g#member", "doc:1#viewer@user:*", "doc:1#parent@doc:2"),
        RelationTuple.Parse("doc:1#viewer@user:cem") with
        {
            Terms = new TupleTerms
            {
                Condition = "in_region",
                Context = ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal) { ["region"] = "eü", ["n"] = 1.5, ["list"] = new object?[] { 1, null } }),
                NotBefore = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)),
                ExpiresAt = DateTimeOffset.MaxValue,
            },
        },
    ];

    [Fact]
    public void Payload_ReadBack_IsTheTransaction()
    {
        StoreLogEntry entry = TupleProjection.Write(Removed, Added);

        (RelationTuple[] removed, RelationTuple[] added) = TupleProjection.Read(entry) ?? throw new InvalidOperationException();

        Assert.Equal(2, entry.Version);
        Assert.Equal(Removed.ToHashSet(), removed.ToHashSet());
        Assert.Equal(Added.ToHashSet(), added.ToHashSet());
        Assert.Equal((Removed.Length, Added.Length), (removed.Length, added.Length));
    }

    [Fact]
    public void FirstVersion_IsStillRead()
    {
        const string Json = """{"remove":["doc:1#viewer@user:old"],"add":["doc:1#viewer@user:ann",{"tuple":"doc:1#viewer@user:bob","condition":null,"context":{},"not_before":null,"expires_at":"2027-01-01T00:00:00.0000000+00:00"}]}""";
        var projection = new TupleProjection();
        object state = projection.Apply(projection.Empty, TupleProjection.Write([], Parse("doc:1#viewer@user:old")));

        var graph = (RelationGraph)projection.Apply(state, new StoreLogEntry("tuples", 1, Encoding.UTF8.GetBytes(Json)));

        Assert.Equal(["doc:1#viewer@user:ann", "doc:1#viewer@user:bob"], graph.All().Select(t => t.ToString()));
        Assert.Equal(2027, graph.All().Last().Terms.ExpiresAt?.Year);
    }

    [Fact]
    public void Payload_CutOrChangedAnywhere_IsRefusedOrStillAGraph()
    {
        byte[] payload = TupleProjection.Write(Removed, Added).Payload.ToArray();
        var projection = new TupleProjection();
        int refused = 0;
        for (int length = 0; length < payload.Length; length++)
        {
            FormatException e = Assert.Throws<FormatException>(() => projection.Apply(projection.Empty, new StoreLogEntry("tuples", 2, payload.AsMemory(0, length))));
            Assert.Contains("at byte", e.Message, StringComparison.Ordinal);
        }

        foreach (int at in Enumerable.Range(0, payload.Length))
        {
            foreach (byte value in new byte[] { 0, 1, 2, 0x7F, 0x80, 0xFF, (byte)(payload[at] + 1), (byte)(payload[at] ^ 0x20) })
            {
                byte[] changed = [.. payload];
                changed[at] = value;
                try
                {
                    var graph = (RelationGraph)projection.Apply(projection.Empty, new StoreLogEntry("tuples", 2, changed));
                    Assert.Equal(graph.Count, graph.All().Distinct().Count());
                }
                catch (FormatException)
                {
                    refused++;
                }
            }
        }

        Assert.True(refused > payload.Length);
    }

    [Theory]
    [InlineData("0103646F63FFFFFFFF07")]
    [InlineData("FFFFFFFF07")]
    [InlineData("00FFFFFFFF0700000000000000")]
    public void Payload_ThatClaimsMoreThanItHolds_TakesNoMemoryForIt(string hex)
    {
        var entry = new StoreLogEntry("tuples", 2, Convert.FromHexString(hex));
        Assert.Throws<FormatException>(() => TupleProjection.Read(entry));
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<FormatException>(() => TupleProjection.Read(entry));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
    }

    [Fact]
    public void Payload_ThatAddsATupleWithTermsAndWithout_IsRefused()
    {
        // doc:1#viewer@user:a, plain and then with an expiry.
        byte[] types = [2, 1, (byte)'d', 1, 0, (byte)'1', 1, (byte)'u', 1, 0, (byte)'a'];
        byte[] plain = [0, 0, 1, (byte)'v', 1, 1, 0, 0];
        byte[] termed = [8, 0, 1, (byte)'v', 1, 1, 0, 0, 8, 1, 0, 0, 0, 0, 0, 0, 0];
        var projection = new TupleProjection();

        Assert.Equal(1, ((RelationGraph)projection.Apply(projection.Empty, new StoreLogEntry("tuples", 2, (byte[])[.. types, 1, .. plain]))).Count);
        Assert.Equal(1, ((RelationGraph)projection.Apply(projection.Empty, new StoreLogEntry("tuples", 2, (byte[])[.. types, 1, .. termed]))).Count);
        Assert.Throws<FormatException>(() => projection.Apply(projection.Empty, new StoreLogEntry("tuples", 2, (byte[])[.. types, 2, .. plain, .. termed])));
    }

    private static IEnumerable<RelationTuple> Parse(params string[] tuples) => tuples.Select(RelationTuple.Parse);
}
