using System.Security.Cryptography;
using FlowPilot.Authz;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Receipts;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Samples.PluginHost;

/// <summary>A whole host for one plugin: who may run it, what the operator grants it, and the sandbox that runs it.</summary>
internal sealed class OnePlugin : IAsyncDisposable
{
    private const string Model = """
        model
          schema 1.1
        type user
        type plugin
          relations
            define can_run: [user]
        """;

    private static readonly SubjectRef Operator = SubjectRef.Parse("user:operator");

    // Of this process alone; a real host keeps its key, and whoever verifies has the public half.
    private readonly ECDsa _receiptKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ServiceProvider _services;
    private readonly string _logFolder;
    private readonly ObjectRef _resource;
    private SandboxPlugin? _plugin;

    private OnePlugin(string id, byte[] module, string[] capabilities)
    {
        _resource = ObjectRef.Parse($"plugin:{id}");
        _logFolder = Directory.CreateTempSubdirectory("flowpilot-").FullName;
        var services = new ServiceCollection();
        // Three parties agree, or nothing is linked: the decision authorises, the operator grants to exactly these bytes, the plugin declares.
        services.AddFlowPilotAuthz(o =>
        {
            o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
            o.DecisionLogDirectory = _logFolder;
            o.ActionCapabilities[new ResourceAction("plugin", "can_run")] = capabilities;
        });
        services.AddFlowPilotSandbox(o =>
        {
            o.Limits = SandboxLimits.Strict;
            o.ReceiptSigningKey = _receiptKey;
            o.Grants[new PluginKey(id, Sha256(module))] = capabilities;
            // Compiled once, and kept sealed: whoever has the key can run native code here, so it is never stored beside the folder.
            if (Environment.GetEnvironmentVariable("FLOWPILOT_MODULE_FOLDER") is { Length: > 0 } folder)
            {
                o.CompiledModuleFolder = Path.GetFullPath(folder);
                o.CacheKey = Convert.FromHexString(Environment.GetEnvironmentVariable("FLOWPILOT_MODULE_KEY") ?? string.Empty);
            }
        });
        _services = services.BuildServiceProvider();
    }

    /// <summary>Gets what the module's bytes say.</summary>
    public PluginInspection Inspection => Plugin.Inspection;

    private SandboxPlugin Plugin => _plugin ?? throw new InvalidOperationException("Nothing is loaded.");

    /// <summary>Makes the host and loads the plugin.</summary>
    public static async Task<OnePlugin> LoadAsync(string id, byte[] module, string[] capabilities)
    {
        var host = new OnePlugin(id, module, capabilities);
        try
        {
            IRelationshipStore store = host._services.GetRequiredService<IRelationshipStore>();
            await store.WriteModelAsync(StoreId.Default, AuthorizationModel.Parse(Model, new ModelOptions()));
            await store.WriteAsync(new RelationshipWrite { Touch = [RelationTuple.Parse($"plugin:{id}#can_run@{Operator}")] });
            ISandbox sandbox = host._services.GetRequiredService<ISandbox>();
            await sandbox.PrepareAsync();
            host._plugin = await sandbox.LoadAsync(
                module, new PluginDeclaration { Id = id, Version = "1.0.0", Sha256 = Sha256(module), Capabilities = capabilities });
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an id of a file's name: what an id may not hold becomes a hyphen.</summary>
    public static string IdOf(string path)
    {
        char[] id = [.. Path.GetFileNameWithoutExtension(path).ToLowerInvariant().Select(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-').Take(100)];
        string text = new string(id).TrimStart('.', '_', '-');
        return text.Length == 0 ? "plugin" : text;
    }

    /// <summary>Runs it once, under a decision of its own.</summary>
    public async Task<SandboxResult> RunAsync(byte[] input, CancellationToken cancellationToken)
    {
        Decision decision = await _services.GetRequiredService<IAuthorizer>().AuthorizeAsync(new AccessRequest
        {
            Subject = Operator,
            Action = "can_run",
            Resource = _resource,
            Credential = Credential.InProcess("plugin-host"),
        },
        cancellationToken);
        return await _services.GetRequiredService<ISandbox>().RunAsync(Plugin, input, SandboxGrant.From(decision), cancellationToken: cancellationToken);
    }

    /// <summary>Verifies a signed receipt.</summary>
    public ReceiptVerification Verify(string jws) => _services.GetRequiredService<ReceiptVerifier>().Verify(jws);

    public async ValueTask DisposeAsync()
    {
        _plugin?.Dispose();
        await _services.DisposeAsync();
        _receiptKey.Dispose();
        Directory.Delete(_logFolder, recursive: true);
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
