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

    /// <summary>Reads what the trip is, as somebody who may.</summary>
    public async Task<Itinerary> ReadAsync(SubjectRef who, string workflow, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, $"workflows/{workflow}", who, null, cancellationToken);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Itinerary>(Json, cancellationToken)
            ?? throw new InvalidOperationException("The host answered nothing.");
    }

    /// <summary>Runs the workflow, or asks what a run would come to.</summary>
    /// <returns>What became of it; <see langword="null"/> where the answer was neither that nor a refusal, and its status.</returns>
    public async Task<(RunResult? Result, HttpStatusCode Status)> RunAsync(StoryStep step, GrantId? grant, string workflow, CancellationToken cancellationToken)
    {
        string query = string.Concat(step.Items.Select(static i => $"&item={Uri.EscapeDataString(i)}"));
        string path = $"workflows/{workflow}/run?dryRun={(step.Kind == StoryStepKind.DryRun ? "true" : "false")}{query}";
        using HttpResponseMessage response = await SendAsync(
            HttpMethod.Post,
            path,
            step.Caller,
            headers =>
            {
                headers.Add(WorkflowEndpoints.PersonaHeader, $"{step.Persona?.Title}/{step.Persona?.Circle}");
                if (step.OnBehalfOf is { } onBehalfOf)
                {
                    headers.Add("FlowPilot-On-Behalf-Of", onBehalfOf.ToString());
                }

                if (grant is { } id)
                {
                    headers.Add("FlowPilot-Grant", id.ToString());
                }
            },
            cancellationToken);
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Forbidden
            ? (await response.Content.ReadFromJsonAsync<RunResult>(Json, cancellationToken), response.StatusCode)
            : (null, response.StatusCode);
    }

    /// <summary>Changes what later decisions rest on; gives the status of the answer.</summary>
    public async Task<HttpStatusCode> ChangeAsync(HttpMethod method, string path, SubjectRef who, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(method, path, who, null, cancellationToken);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, SubjectRef who, Action<HttpRequestHeaders>? headers, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _issuer.SignIn(who));
        headers?.Invoke(request.Headers);
        return await _http.SendAsync(request, cancellationToken);
    }
}
