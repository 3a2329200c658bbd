using System.Text;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Model.Language;
using FsCheck;
using FsCheck.Fluent;

namespace FlowPilot.Authz.Tests.Model.Language;

/// <summary>Entry points and constrained cycles of random definitions, against the plainest way to find them.</summary>
public sealed class ModelGraphProperties
{
    private const int Count = 6;

    private static readonly ModelOptions Options = new() { AllowExtensions = true, RequireStratified = true };

    [Fact]
    public void NoEntryPoint_RandomDefinitions_AreThoseTheNaiveFixPointLeavesOut() => Prop.ForAll(Texts(), static text =>
    {
        Dictionary<string, RelationRewrite> relations = Read(text);
        HashSet<string> entered = new(StringComparer.Ordinal);
        while (relations.Any(r => !entered.Contains(r.Key) && Enters(r.Value, entered)))
        {
            entered.UnionWith(relations.Where(r => Enters(r.Value, entered)).Select(static r => r.Key));
        }

        string[] refused = [.. ModelErrors.Of(text, Options).Where(static e => e.Code == "relation-no-entry-point").Select(e => NameAt(text, e))];

        Assert.Equal(relations.Keys.Where(r => !entered.Contains(r)).Order(StringComparer.Ordinal), refused.Order(StringComparer.Ordinal));
    }).Check(Configuration());

    [Fact]
    public void ConstrainedCycles_RandomDefinitions_AreThoseThatReachThemselves() => Prop.ForAll(Texts(), static text =>
    {
        Dictionary<string, RelationRewrite> relations = Read(text);
        string[] expected = [.. relations.SelectMany(r => Constraints(r.Value).Where(operands => operands.Any(o => Reaches(relations, o, r.Key))).Select(_ => r.Key))];

        string[] refused = [.. ModelErrors.Of(text, Options).Where(static e => e.Code == "constrained-cycle").Select(e => text.Split('\n')[e.Line - 1].Split([' ', ':'])[1])];

        Assert.Equal(expected.Order(StringComparer.Ordinal), refused.Order(StringComparer.Ordinal));
    }).Check(Configuration());

    private static bool Enters(RelationRewrite rewrite, HashSet<string> entered) => rewrite switch
    {
        DirectRewrite direct => direct.Restrictions.Any(r => r.Relation is null || entered.Contains(r.Relation)),
        ComputedRewrite computed => entered.Contains(computed.Relation),
        TupleToUsersetRewrite arrow => entered.Contains(arrow.Relation),
        IntersectionArrowRewrite arrow => entered.Contains(arrow.Relation),
        UnionRewrite union => union.Operands.Any(o => Enters(o, entered)),
        IntersectionRewrite both => both.Operands.All(o => Enters(o, entered)),
        ExclusionRewrite exclusion => Enters(exclusion.Base, entered) && Enters(exclusion.Subtract, entered),
        _ => throw new InvalidOperationException("Unknown rewrite."),
    };

    private static IEnumerable<string> Names(RelationRewrite rewrite) => rewrite switch
    {
        DirectRewrite direct => direct.Restrictions.Select(static r => r.Relation).OfType<string>(),
        ComputedRewrite computed => [computed.Relation],
        TupleToUsersetRewrite arrow => [arrow.Relation],
        IntersectionArrowRewrite arrow => [arrow.Relation],
        _ => Operands(rewrite).SelectMany(Names),
    };

    private static IReadOnlyList<RelationRewrite> Operands(RelationRewrite rewrite) => rewrite switch
    {
        UnionRewrite union => union.Operands,
        IntersectionRewrite both => both.Operands,
        ExclusionRewrite exclusion => [exclusion.Base, exclusion.Subtract],
        _ => [],
    };

    // The operands of each operator that must not lead back to itself.
    private static IEnumerable<IReadOnlyList<RelationRewrite>> Constraints(RelationRewrite rewrite)
    {
        IEnumerable<IReadOnlyList<RelationRewrite>> inner = Operands(rewrite).SelectMany(Constraints);
        return rewrite switch
        {
            IntersectionRewrite or ExclusionRewrite => inner.Prepend(Operands(rewrite)),
            IntersectionArrowRewrite => [[rewrite]],
            _ => inner,
        };
    }

    private static bool Reaches(Dictionary<string, RelationRewrite> relations, RelationRewrite from, string to)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<string> pending = new(Names(from));
        while (pending.TryDequeue(out string? name))
        {
            if (name == to)
            {
                return true;
            }

            if (seen.Add(name))
            {
                foreach (string next in Names(relations[name]))
                {
                    pending.Enqueue(next);
                }
            }
        }

        return false;
    }

    private static Dictionary<string, RelationRewrite> Read(string text)
    {
        var errors = new ModelErrorList(100);
        ModelDraft draft = ModelParser.Parse(text, null, Options, errors);
        Assert.False(errors.HasErrors, text);
        return draft.Types[1].Relations.ToDictionary(static r => r.Name, static r => r.Rewrite, StringComparer.Ordinal);
    }

    private static string NameAt(string text, ModelError error) => text.Split('\n')[error.Line - 1].Substring(error.Column - 1, error.Length);

    private static Arbitrary<string> Texts() => Gen.Choose(0, 1_000_000).ArrayOf(80).Select(Write).ToArbitrary();

    private static string Write(int[] choices)
    {
        int next = 0;
        var text = new StringBuilder("model\n  schema 1.1\ntype user\ntype t\nrelations\ndefine up: [t]\n");
        for (int i = 0; i < Count; i++)
        {
            text.Append("define r").Append(i).Append(": ");
            Expression(0);
            text.Append('\n');
        }

        return text.ToString();

        int Choose(int count) => choices[next++ % choices.Length] % count;

        void Expression(int depth)
        {
            int form = Choose(depth > 2 ? 5 : 8);
            if (form >= 5)
            {
                string word = new[] { " or ", " and ", " but not " }[form - 5];
                text.Append('(');
                Expression(depth + 1);
                text.Append(word);
                Expression(depth + 1);
                text.Append(')');
                return;
            }

            string name = $"r{Choose(Count)}";
            bool mayBeDirect = text[^1] == ' ' && text[^2] == ':';
            text.Append(form switch
            {
                0 when mayBeDirect => "[user]",
                1 when mayBeDirect => $"[t#{name}]",
                0 or 1 => "up",
                2 => $"{name} from up",
                3 => $"{name} from all up",
                _ => name,
            });
        }
    }

    private static Config Configuration() => Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20260301, 7);
}
