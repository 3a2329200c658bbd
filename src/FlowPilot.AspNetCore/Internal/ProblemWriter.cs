using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlowPilot.AspNetCore.Internal;

/// <summary>
/// Writes problem details, RFC 9457: through the application's own service where there is one and it writes, otherwise by itself, so that the
/// answer has a body also where the caller accepts only <c>text/html</c>.
/// </summary>
internal sealed class ProblemWriter
{
    private const string ContentType = "application/problem+json";

    private readonly string _typeBase;

    public ProblemWriter(IOptions<FlowPilotAspNetCoreOptions> options) => _typeBase = options.Value.ProblemTypeBase;

    /// <summary>Writes the body; status and headers are written already.</summary>
    public async Task WriteAsync(HttpContext context, Problem problem)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        if (context.RequestServices.GetService<IProblemDetailsService>() is { } service
            && await service.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = DetailsOf(context, problem) }))
        {
            return;
        }

        context.Response.ContentType = ContentType;
        byte[] body = BodyOf(context, problem);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private ProblemDetails DetailsOf(HttpContext context, Problem problem)
    {
        ProblemRow row = ProblemTable.Of(problem.Kind);
        var details = new ProblemDetails { Type = _typeBase + row.Slug, Title = row.Title, Status = row.Status, Detail = problem.Detail };
        details.Extensions["traceId"] = TraceOf(context);
        details.Extensions["code"] = row.Code;
        if (problem.DecisionId is { } id)
        {
            details.Extensions["decisionId"] = id.ToString();
        }

        if (problem.Reasons.Count > 0)
        {
            // An element, because the framework's contracts know no lists where reflection is switched off.
            using JsonDocument reasons = JsonDocument.Parse(JsonOf(json => WriteReasons(json, problem)));
            details.Extensions["reasons"] = reasons.RootElement.Clone();
        }

        return details;
    }

    private byte[] BodyOf(HttpContext context, Problem problem) => JsonOf(json =>
    {
        ProblemRow row = ProblemTable.Of(problem.Kind);
        json.WriteStartObject();
        json.WriteString("type", _typeBase + row.Slug);
        json.WriteString("title", row.Title);
        json.WriteNumber("status", row.Status);
        if (problem.Detail is not null)
        {
            json.WriteString("detail", problem.Detail);
        }

        json.WriteString("traceId", TraceOf(context));
        json.WriteString("code", row.Code);
        if (problem.DecisionId is { } id)
        {
            json.WriteString("decisionId", id);
        }

        if (problem.Reasons.Count > 0)
        {
            json.WritePropertyName("reasons");
            WriteReasons(json, problem);
        }

        json.WriteEndObject();
    });

    private static void WriteReasons(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartArray();
        foreach (string reason in problem.Reasons)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
    }

    private static byte[] JsonOf(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return buffer.ToArray();
    }

    private static string TraceOf(HttpContext context) => Activity.Current?.Id ?? context.TraceIdentifier;
}
