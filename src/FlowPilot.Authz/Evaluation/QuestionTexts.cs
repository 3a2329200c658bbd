using System.Globalization;
using System.Text;
using System.Text.Json;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation;

/// <summary>The parts of questions as texts, for the hash that binds a cursor to its question.</summary>
internal static class QuestionTexts
{
    public static QuestionHash HashOf(ListObjectsRequest request) => QuestionHash.Of(
    [
        "objects", request.Store.ToString(), request.ResourceType, request.Relation, request.Subject.ToString(), Of(request.Context), request.Exact?.ToString(),
        .. request.Hypothesis.Texts(),
    ]);

    public static QuestionHash HashOf(ListSubjectsRequest request) => QuestionHash.Of(
    [
        "subjects", request.Store.ToString(), request.Resource.ToString(), request.Relation, request.SubjectType, request.SubjectRelation, Of(request.Context), request.Exact?.ToString(),
        .. request.Hypothesis.Texts(),
    ]);

    public static string Of(RelationTuple tuple) => string.Join(
        '\n', tuple.ToString(), tuple.Terms.Condition, Of(tuple.Terms.Context), Of(tuple.Terms.NotBefore), Of(tuple.Terms.ExpiresAt));

    private static string? Of(DateTimeOffset? instant) => instant?.UtcTicks.ToString(CultureInfo.InvariantCulture);

    private static string? Of(ConditionContext? context)
    {
        if (context is null)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        try
        {
            using var json = new Utf8JsonWriter(buffer);
            context.WriteTo(json);
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException($"A question that is asked page by page needs values that JSON can hold. {e.Message}", nameof(context), e);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
