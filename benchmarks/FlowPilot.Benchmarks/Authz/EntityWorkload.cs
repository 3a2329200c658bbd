using System.Globalization;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>B10: random tuples over a few entities of each type, and random questions about them; the same ones in every run.</summary>
internal sealed class EntityWorkload
{
    public const int Questions = 500;

    private static readonly Dictionary<EntityModel, (string Model, string[] Direct, string[] Asked)> Models = new()
    {
        [EntityModel.Drive] = (
            """
            model
              schema 1.1
            type user
            type group
              relations
                define member: [user, group#member]
            type folder
              relations
                define parent: [folder]
                define owner: [user]
                define viewer: [user, group#member] or owner or viewer from parent
            type doc
              relations
                define parent: [folder]
                define owner: [user]
                define viewer: [user, user:*, group#member] or owner or viewer from parent
                define can_write: owner or owner from parent
            """,
            ["group#member@user", "group#member@group#member", "folder#parent@folder", "folder#owner@user", "folder#viewer@group#member", "doc#parent@folder", "doc#owner@user", "doc#viewer@user", "doc#viewer@group#member"],
            ["doc#viewer", "doc#can_write", "folder#viewer"]),
        [EntityModel.Code] = (
            """
            model
              schema 1.1
            type user
            type team
              relations
                define member: [user, team#member]
            type org
              relations
                define owner: [user]
                define member: [user] or owner
            type repo
              relations
                define org: [org]
                define admin: [user, team#member] or owner from org
                define maintainer: [user, team#member] or admin
                define writer: [user, team#member] or maintainer
                define triager: [user, team#member] or writer
                define reader: [user, team#member] or triager or member from org
            """,
            ["team#member@user", "team#member@team#member", "org#owner@user", "org#member@user", "repo#org@org", "repo#admin@user", "repo#maintainer@team#member", "repo#writer@user", "repo#triager@team#member", "repo#reader@user", "repo#reader@team#member"],
            ["repo#reader", "repo#triager", "repo#writer", "repo#admin"]),
        [EntityModel.Todo] = (
            """
            model
              schema 1.1
            type user
            type team
              relations
                define member: [user, team#member]
            type list
              relations
                define owner: [user]
                define editor: [user, team#member] or owner
                define reader: [user, team#member] or editor
            """,
            ["team#member@user", "team#member@team#member", "list#owner@user", "list#editor@user", "list#editor@team#member", "list#reader@user", "list#reader@team#member"],
            ["list#reader", "list#editor"]),
    };

    public EntityWorkload(EntityModel kind, int entities)
    {
        (string text, string[] direct, string[] asked) = Models[kind];
        var random = new Random(entities);
        Model = AuthorizationModel.Parse(text);

        // Each kind of edge gets three times as many as there are entities: on average three for each object.
        Tuples = [.. direct.SelectMany(edge => Enumerable.Range(0, 3 * entities).Select(_ => Tuple(edge, entities, random))).Distinct().Where(static t => t.Resource != t.Subject.ToObject())];
        Requests = [.. Enumerable.Range(0, Questions).Select(_ => Question(asked[random.Next(asked.Length)], entities, random))];
    }

    public AuthorizationModel Model { get; }

    public RelationTuple[] Tuples { get; }

    public CheckRequest[] Requests { get; }

    private static RelationTuple Tuple(string kind, int entities, Random random)
    {
        string[] ends = kind.Split('@');
        string[] resource = ends[0].Split('#');
        string[] subject = ends[1].Split('#');
        string relation = subject.Length > 1 ? "#" + subject[1] : string.Empty;
        return RelationTuple.Parse(string.Create(
            CultureInfo.InvariantCulture, $"{resource[0]}:{random.Next(entities)}#{resource[1]}@{subject[0]}:{random.Next(entities)}{relation}"));
    }

    private static CheckRequest Question(string asked, int entities, Random random)
    {
        string[] parts = asked.Split('#');
        return new CheckRequest(
            ObjectRef.Create(parts[0], random.Next(entities).ToString(CultureInfo.InvariantCulture)), parts[1], SubjectRef.Create("user", random.Next(entities).ToString(CultureInfo.InvariantCulture)));
    }
}
