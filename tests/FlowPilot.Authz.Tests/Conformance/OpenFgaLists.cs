using System.Text.Json;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>The list assertions of the suites, and that everything listed also checks, and nothing else of what is known.</summary>
internal sealed class OpenFgaLists
{
    private readonly TestAuthz _authz;
    private readonly IReadOnlyList<RelationTuple> _more;

    public OpenFgaLists(TestAuthz authz, IReadOnlyList<RelationTuple> more)
    {
        _authz = authz;
        _more = more;
    }

    public string? FaultOfObjects(JsonElement assertion) => Compare(assertion, () => Outcome(Objects(assertion), static o => o.ToString()));

    public string? FaultOfStreamedObjects(JsonElement assertion) => Compare(assertion, () =>
    {
        ListReader<ObjectRef> stream = _authz.Evaluator.StreamObjects(Request(assertion));
        ObjectRef[] items = [.. stream];
        return Outcome(stream.Reason ?? CheckReason.Unavailable, items.Select(static o => o.ToString()));
    });

    public string? FaultOfSubjects(JsonElement assertion) => Compare(assertion, () => Subjects(assertion));

    public string? FaultOfStreamedSubjects(JsonElement assertion) => Compare(assertion, () =>
    {
        var items = new List<ListedSubject>();
        foreach (string filter in Filters(assertion))
        {
            ListReader<ListedSubject> stream = _authz.Evaluator.StreamSubjects(Request(assertion, filter));
            items.AddRange(stream);
            if (stream.Reason != CheckReason.Path)
            {
                return Outcome(stream.Reason ?? CheckReason.Unavailable, []);
            }
        }

        return Outcome(CheckReason.Path, items.Select(static i => i.Subject.ToString()));
    });

    /// <summary>List ≡ check, both ways, over every object of the type that any tuple names.</summary>
    public string? FaultOfObjectsAgainstChecks(JsonElement assertion)
    {
        try
        {
            ListResult<ObjectRef> listed = Objects(assertion);
            JsonElement request = assertion.GetProperty("request");
            string type = Text(request, "type");
            var items = listed.Items.ToHashSet();
            foreach (ObjectRef candidate in Known(assertion).Where(o => o.Type == type).Concat(items).Distinct())
            {
                bool allowed = _authz.Evaluator.Check(Question(assertion, candidate, Text(request, "relation"), SubjectRef.Parse(Text(request, "user")))).Allowed;
                if (allowed != items.Contains(candidate) && listed.IsComplete)
                {
                    return $"{candidate}: the check says {allowed}, the list {items.Contains(candidate)}";
                }
            }

            return null;
        }
        catch (Exception e) when (e is InvalidTupleException or FormatException)
        {
            return OpenFgaStage.ErrorCode(assertion) is null ? e.Message : null;
        }
    }

    /// <summary>List ≡ check, both ways, over every subject of the filter's form that any tuple names, one that none names, and everybody.</summary>
    public string? FaultOfSubjectsAgainstChecks(JsonElement assertion)
    {
        try
        {
            return Filters(assertion).Select(f => FaultOfSubjectsAgainstChecks(assertion, f)).FirstOrDefault(static f => f is not null);
        }
        catch (Exception e) when (e is InvalidTupleException or FormatException)
        {
            return OpenFgaStage.ErrorCode(assertion) is null ? e.Message : null;
        }
    }

    private string? FaultOfSubjectsAgainstChecks(JsonElement assertion, string filter)
    {
        JsonElement request = assertion.GetProperty("request");
        ObjectRef resource = ObjectRef.Parse(Text(request, "object"));
        ListResult<ListedSubject> listed = Subjects(assertion, filter);
        var single = listed.Items.Select(static i => i.Subject).ToHashSet();
        ListedSubject? everyone = listed.Items.FirstOrDefault(static i => i.Subject.IsWildcard);
        string[] form = filter.Split('#');
        IEnumerable<SubjectRef> candidates = Known(assertion).Where(o => o.Type == form[0]).Select(o => form.Length > 1 ? SubjectRef.Userset(o, form[1]) : SubjectRef.From(o));
        candidates = form.Length > 1 ? candidates : [.. candidates, SubjectRef.AllOf(form[0]), SubjectRef.Create(form[0], "named-by-nothing")];
        foreach (SubjectRef candidate in candidates.Concat(listed.Items.SelectMany(static i => i.Except.Append(i.Subject))).Distinct())
        {
            bool allowed = _authz.Evaluator.Check(Question(assertion, resource, Text(request, "relation"), candidate)).Allowed;
            bool byList = single.Contains(candidate) || (everyone is not null && !everyone.Except.Contains(candidate));
            if (allowed != byList && (byList || listed.IsComplete))
            {
                return $"{candidate}: the check says {allowed}, the list {byList}";
            }
        }

        return null;
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? string.Empty;

    private static string[] Filters(JsonElement assertion) => [.. assertion.GetProperty("request").GetProperty("filters").EnumerateArray().Select(f => f.GetString() ?? string.Empty)];

    private static string Outcome<T>(ListResult<T> list, Func<T, string> text) => Outcome(list.Reason, list.Items.Select(text));

    private static string Outcome(CheckReason reason, IEnumerable<string> items) => reason switch
    {
        CheckReason.Path => string.Join(", ", items.Order(StringComparer.Ordinal)),
        CheckReason.EvaluationLimit => "error 2002",
        CheckReason.UnknownRelation => "unknown",
        _ => "error 2000",
    };

    private static string? Compare(JsonElement assertion, Func<string> run)
    {
        int? code = OpenFgaStage.ErrorCode(assertion);
        string expected = code is null
            ? assertion.TryGetProperty("expectation", out JsonElement list) && list.ValueKind == JsonValueKind.Array
                ? string.Join(", ", list.EnumerateArray().Select(e => e.GetString() ?? string.Empty).Order(StringComparer.Ordinal))
                : string.Empty
            : $"error {code}";
        string actual;
        try
        {
            actual = run();
        }
        catch (InvalidTupleException)
        {
            actual = "error 2027";
        }
        catch (FormatException)
        {
            actual = "error 2000";
        }

        // One outcome of ours for what OpenFGA tells apart: an unknown type and an unknown relation.
        bool same = actual == expected || (actual == "unknown" && code is (2000 or 2021 or 2022));
        return same ? null : $"expected {expected}, found {actual}: {assertion.GetProperty("request")}";
    }

    private ListResult<ObjectRef> Objects(JsonElement assertion) => _authz.Evaluator.ListObjects(Request(assertion));

    private ListObjectsRequest Request(JsonElement assertion)
    {
        JsonElement request = assertion.GetProperty("request");
        return new ListObjectsRequest
        {
            ResourceType = Text(request, "type"),
            Relation = Text(request, "relation"),
            Subject = SubjectRef.Parse(Text(request, "user")),
            Context = OpenFgaStage.Context(assertion),
            ContextualTuples = Contextual(assertion),
        };
    }

    private string Subjects(JsonElement assertion)
    {
        ListResult<ListedSubject>[] lists = [.. Filters(assertion).Select(f => Subjects(assertion, f))];
        ListResult<ListedSubject>? failed = lists.FirstOrDefault(l => !l.IsComplete);
        return failed is not null
            ? Outcome(failed, static s => s.Subject.ToString())
            : string.Join(", ", lists.SelectMany(l => l.Items).Select(s => s.Subject.ToString()).Order(StringComparer.Ordinal));
    }

    private ListResult<ListedSubject> Subjects(JsonElement assertion, string filter) => _authz.Evaluator.ListSubjects(Request(assertion, filter));

    private ListSubjectsRequest Request(JsonElement assertion, string filter)
    {
        JsonElement request = assertion.GetProperty("request");
        string[] parts = filter.Split('#');
        return new ListSubjectsRequest
        {
            Resource = ObjectRef.Parse(Text(request, "object")),
            Relation = Text(request, "relation"),
            SubjectType = parts[0],
            SubjectRelation = parts.Length > 1 ? parts[1] : null,
            Context = OpenFgaStage.Context(assertion),
            ContextualTuples = Contextual(assertion),
        };
    }

    private CheckRequest Question(JsonElement assertion, ObjectRef resource, string relation, SubjectRef subject) => new(resource, relation, subject)
    {
        Context = OpenFgaStage.Context(assertion),
        ContextualTuples = Contextual(assertion),
    };

    private IReadOnlyList<RelationTuple> Contextual(JsonElement assertion) => [.. _more, .. OpenFgaStage.Read(assertion, "contextualTuples")];

    private IEnumerable<ObjectRef> Known(JsonElement assertion) => _authz.Relationships.ReadAsync(new RelationshipFilter()).ToBlockingEnumerable()
        .Concat(Contextual(assertion))
        .SelectMany(static t => t.Subject.IsWildcard ? [t.Resource] : (ObjectRef[])[t.Resource, t.Subject.ToObject()]);
}
