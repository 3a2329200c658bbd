using System.Collections.Frozen;
using System.Text.Json;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <content>Relations and how they are computed.</content>
internal static partial class ModelJsonReader
{
    // 'this' as it is read, before the types that it accepts are known.
    private static readonly DirectRewrite This = new([]);

    private static readonly FrozenSet<string> Forms = new[]
    {
        "this", "computedUserset", "computed_userset", "tupleToUserset", "tuple_to_userset", "tupleToUsersetAll", "union", "intersection", "difference",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static void ReadRelations(ref JsonCursor cursor, Dictionary<string, RawRelation> relations)
    {
        cursor.Expect(JsonTokenType.StartObject, "An object of relations");
        while (cursor.NextMember() is { } name)
        {
            SourcePlace place = cursor.Place();
            if (relations.ContainsKey(name))
            {
                throw cursor.Fault($"The relation {ForeignText.Quote(name)} is already defined.", ModelErrorCodes.Duplicate);
            }

            cursor.Read();
            relations.Add(name, new RawRelation(ReadRewrite(ref cursor), place));
        }
    }

    // The nesting is bounded by the depth that the reader was given.
    private static RelationRewrite ReadRewrite(ref JsonCursor cursor)
    {
        cursor.Expect(JsonTokenType.StartObject, "The definition of a relation");
        RelationRewrite? rewrite = null;
        while (cursor.NextMember() is { } member)
        {
            SourcePlace place = cursor.Place();
            if (rewrite is not null)
            {
                throw cursor.Fault($"A definition has one form, and {ForeignText.Quote(member)} is a second one.");
            }

            if (!Forms.Contains(member))
            {
                throw cursor.Fault($"The definition has a form {ForeignText.Quote(member)}, which is not known.");
            }

            rewrite = cursor.ReadUnlessNull() ? ReadForm(ref cursor, member, place) : null;
        }

        return rewrite ?? throw cursor.Fault("The definition of the relation is empty.");
    }

    private static RelationRewrite ReadForm(ref JsonCursor cursor, string form, SourcePlace place) => form switch
    {
        "this" => ReadThis(ref cursor),
        "computedUserset" or "computed_userset" => new ComputedRewrite(ReadRelation(ref cursor)) { Place = place },
        "tupleToUserset" or "tuple_to_userset" => ReadArrow(ref cursor, place, isAll: false),
        "tupleToUsersetAll" => ReadArrow(ref cursor, place, isAll: true),
        "union" => new UnionRewrite(ReadChildren(ref cursor)) { Place = place },
        "intersection" => new IntersectionRewrite(ReadChildren(ref cursor)) { Place = place },
        _ => ReadDifference(ref cursor, place),
    };

    private static DirectRewrite ReadThis(ref JsonCursor cursor)
    {
        ReadEmpty(ref cursor, "this");
        return This;
    }

    private static void ReadEmpty(ref JsonCursor cursor, string what)
    {
        cursor.Expect(JsonTokenType.StartObject, "An empty object");
        if (cursor.NextMember() is { } member)
        {
            new MemberSet(what).Add(ref cursor, member);
        }
    }

    // { "object": "", "relation": "viewer" }
    private static string ReadRelation(ref JsonCursor cursor)
    {
        cursor.Expect(JsonTokenType.StartObject, "A relation");
        string? relation = null;
        var members = new MemberSet("relation", "relation", "object");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            string text = cursor.ReadString("A string");
            if (member == "relation")
            {
                relation = text;
            }
            else if (text.Length > 0)
            {
                throw cursor.Fault("A definition is about the same object: its name is empty here.");
            }
        }

        return string.IsNullOrEmpty(relation) ? throw cursor.Fault("The name of a relation is missing.") : relation;
    }

    private static RelationRewrite ReadArrow(ref JsonCursor cursor, SourcePlace place, bool isAll)
    {
        cursor.Expect(JsonTokenType.StartObject, "A tupleset and a computed userset");
        string? relation = null;
        string? tupleset = null;
        SourcePlace tuplesetPlace = default;
        var members = new MemberSet("tuple to userset", "tupleset", "computedUserset", "computed_userset");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            SourcePlace memberPlace = cursor.Place();
            cursor.Read();
            switch (member)
            {
                case "tupleset":
                    tupleset = ReadRelation(ref cursor);
                    tuplesetPlace = memberPlace;
                    break;
                default:
                    relation = ReadRelation(ref cursor);
                    break;
            }
        }

        if (relation is null || tupleset is null)
        {
            throw cursor.Fault("A tuple to userset needs both 'tupleset' and 'computedUserset'.");
        }

        return isAll
            ? new IntersectionArrowRewrite(relation, tupleset) { Place = place, TuplesetPlace = tuplesetPlace }
            : new TupleToUsersetRewrite(relation, tupleset) { Place = place, TuplesetPlace = tuplesetPlace };
    }

    private static RelationRewrite[] ReadChildren(ref JsonCursor cursor)
    {
        cursor.Expect(JsonTokenType.StartObject, "An object with a list of operands");
        List<RelationRewrite> operands = [];
        var members = new MemberSet("operator", "child");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            cursor.Read();
            cursor.Expect(JsonTokenType.StartArray, "A list of operands");
            while (cursor.NextElement())
            {
                operands.Add(ReadRewrite(ref cursor));
            }
        }

        return operands.Count > 0 ? [.. operands] : throw cursor.Fault("An operator needs operands.");
    }

    private static ExclusionRewrite ReadDifference(ref JsonCursor cursor, SourcePlace place)
    {
        cursor.Expect(JsonTokenType.StartObject, "A base and what is subtracted");
        RelationRewrite? @base = null;
        RelationRewrite? subtract = null;
        var members = new MemberSet("difference", "base", "subtract");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            cursor.Read();
            switch (member)
            {
                case "base":
                    @base = ReadRewrite(ref cursor);
                    break;
                case "subtract":
                    subtract = ReadRewrite(ref cursor);
                    break;
            }
        }

        return @base is not null && subtract is not null
            ? new ExclusionRewrite(@base, subtract) { Place = place }
            : throw cursor.Fault("A difference needs both 'base' and 'subtract'.");
    }

    private static RelationRewrite Rebuild(RelationRewrite rewrite, DirectRewrite direct) => rewrite switch
    {
        { DirectCount: 0 } => rewrite,
        DirectRewrite => direct,
        UnionRewrite union => new UnionRewrite([.. union.Operands.Select(o => Rebuild(o, direct))]) { Place = union.Place },
        IntersectionRewrite both => new IntersectionRewrite([.. both.Operands.Select(o => Rebuild(o, direct))]) { Place = both.Place },
        ExclusionRewrite exclusion =>
            new ExclusionRewrite(Rebuild(exclusion.Base, direct), Rebuild(exclusion.Subtract, direct)) { Place = exclusion.Place },
        _ => rewrite,
    };
}
