using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Samples.AgentHost.Development;
using FlowPilot.Samples.AgentHost.Hosting;
using FlowPilot.Samples.AgentHost.Workflows;

namespace FlowPilot.Samples.AgentHost.Story;

/// <summary>Speaks HTTP as one of the people of the story: with a token of his own, and the headers that say for whom he acts.</summary>
internal sealed class WorkflowClient
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly HttpClient _http;
    private readonly DevelopmentIssuer _issuer;

    public WorkflowClient(HttpClient http, DevelopmentIssuer issuer)
    {
        _http = http;
        _issuer = issuer;
    }

    /// <summary>Asks for the whole workflow in one request.</summary>
    public async Task<IReadOnlyList<ItemResult>> RunWorkflowAsync(StoryStep step, GrantId? grant, TravelWorkflow workflow, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, $"workflows/{workflow.Resource.Id}/run", step, grant, cancellationToken);
        return response.StatusCode == HttpStatusCode.OK
            ? await response.Content.ReadFromJsonAsync<ItemResult[]>(Json, cancellationToken) ?? []
            : await DeniedAsync(response, workflow.Items.Select(static i => i.Resource.Id), cancellationToken);
    }

    /// <summary>Asks for one item.</summary>
    public async Task<ItemResult> RunItemAsync(StoryStep step, GrantId? grant, TravelItem item, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, $"{item.Resource.Type}s/{item.Resource.Id}/run", step, grant, cancellationToken);
        ItemResult result = response.StatusCode == HttpStatusCode.OK
            ? await response.Content.ReadFromJsonAsync<ItemResult>(Json, cancellationToken) ?? throw new InvalidOperationException("The host answered nothing.")
            : (await DeniedAsync(response, [item.Resource.Id], cancellationToken))[0];
        return result with { Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds };
    }

    /// <summary>Revokes a grant; gives the status of the answer.</summary>
    public async Task<HttpStatusCode> RevokeAsync(StoryStep step, GrantId grant, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Delete, $"grants/{grant}", step with { OnBehalfOf = null }, null, cancellationToken);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, StoryStep step, GrantId? grant, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _issuer.SignIn(step.Caller));
        if (step.OnBehalfOf is { } onBehalfOf)
        {
            request.Headers.Add("FlowPilot-On-Behalf-Of", onBehalfOf.ToString());
        }

        if (grant is { } id)
        {
            request.Headers.Add("FlowPilot-Grant", id.ToString());
        }

        return await _http.SendAsync(request, cancellationToken);
    }

    /// <summary>Reads a refusal: problem details (RFC 9457) with the codes that the caller may see.</summary>
    private static async Task<IReadOnlyList<ItemResult>> DeniedAsync(HttpResponseMessage response, IEnumerable<string> items, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.Forbidden)
        {
            return [.. items.Select(i => new ItemResult { Item = i, Decision = "error", Reasons = [$"HTTP {(int)response.StatusCode}"] })];
        }

        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Json, cancellationToken);
        string[] reasons = [.. problem.GetProperty("reasons").EnumerateArray().Select(static r => r.GetString() ?? string.Empty)];
        return [.. items.Select(i => new ItemResult { Item = i, Decision = "deny", Reasons = reasons, DecisionId = problem.GetProperty("decisionId").GetGuid() })];
    }
}
