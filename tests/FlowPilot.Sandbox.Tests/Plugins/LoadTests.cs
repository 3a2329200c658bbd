using System.Security.Cryptography;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Plugins;

public sealed class LoadTests
{
    [Fact]
    public async Task Load_ValidModule_NamesItsPlugin()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Fixture echo = Fixture.Load("echo");

        using SandboxPlugin plugin = await sandbox.LoadAsync(echo);

        Assert.Equal(echo.Key, plugin.Key);
        Assert.Equal("1.0.0", plugin.Version);
    }

    [Fact]
    public async Task Load_BytesChangedAfterwards_AreNotWhatRuns()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Fixture echo = Fixture.Load("echo");

        Task<SandboxPlugin> loading = sandbox.LoadAsync(echo);
        Array.Clear(echo.Wasm);
        using SandboxPlugin plugin = await loading;

        Assert.Equal(SandboxOutcome.Completed, (await sandbox.RunAsync(plugin)).Outcome);
    }

    [Fact]
    public async Task Load_OneBitChanged_IsInvalidModule()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Fixture echo = Fixture.Load("echo");
        PluginDeclaration declaration = echo.Declare();
        echo.Wasm[^1] ^= 1;

        PluginLoadException refused = await RefusedAsync(sandbox, echo.Wasm, declaration);

        Assert.Equal(SandboxOutcome.InvalidModule, refused.Outcome);
        Assert.Contains(declaration.Sha256, refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("FP2002: ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00617369")]
    [InlineData("0061736d")]
    [InlineData("0061736d02000000")]
    [InlineData("0061736d0d000100")]
    [InlineData("0061736d01000000ff")]
    [InlineData("0061736d0100000001ffffffff0f")]
    [InlineData("4d5a90000300000004000000ffff0000")]
    public async Task Load_NoModule_IsInvalidModule(string hex)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        PluginLoadException refused = await RefusedAsync(sandbox, Fixture.Of("bytes", Convert.FromHexString(hex)));

        Assert.Equal(SandboxOutcome.InvalidModule, refused.Outcome);
    }

    [Fact]
    public async Task Load_RandomBytes_AreInvalidModules()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        byte[] header = Convert.FromHexString("0061736d01000000");
        byte[] seed = SHA256.HashData("random modules"u8);

        for (int i = 0; i < 200; i++)
        {
            // A fixed sequence, so that a failure can be looked at.
            seed = SHA256.HashData(seed);
            byte[] module = i % 2 == 0 ? seed : [.. header, .. seed];

            Assert.Equal(SandboxOutcome.InvalidModule, (await RefusedAsync(sandbox, Fixture.Of("bytes", module))).Outcome);
        }
    }

    [Theory]
    [InlineData("no-memory", SandboxOutcome.MissingExport, "the export 'memory' is missing")]
    [InlineData("no-run", SandboxOutcome.MissingExport, "the export 'fp_run' is missing")]
    [InlineData("run-wrong-type", SandboxOutcome.InvalidModule, "the export 'fp_run' is not a function of type ()->i32")]
    [InlineData("run-is-global", SandboxOutcome.InvalidModule, "the export 'fp_run' is not a function of type ()->i32")]
    [InlineData("abi-wrong-type", SandboxOutcome.InvalidModule, "the export 'fp_abi_version' is not a function of type ()->i32")]
    [InlineData("import-unknown", SandboxOutcome.UnknownImport, "the import 'evil.do_it' is not known to this host")]
    [InlineData("import-broker", SandboxOutcome.UnknownImport, "the import 'flowpilot_http.request' is not known to this host")]
    [InlineData("import-wrong-type", SandboxOutcome.InvalidModule, "the import 'flowpilot.input_size' has the type (i64)->i32, not ()->i32")]
    [InlineData("import-global", SandboxOutcome.InvalidModule, "the import 'flowpilot.input_size' has the type of no function, not ()->i32")]
    [InlineData("import-memory", SandboxOutcome.UnknownImport, "the import 'env.memory' is not known to this host")]
    [InlineData("import-hostile-name", SandboxOutcome.UnknownImport, @"the import 'evil\u{1b}[2J.line\r\nforged \u{202e}' is not known to this host")]
    public async Task Load_WhatCannotBeLinked_IsRefusedByName(string fixture, SandboxOutcome outcome, string reason)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        PluginLoadException refused = await RefusedAsync(sandbox, Fixture.Load(fixture));

        Assert.Equal(outcome, refused.Outcome);
        Assert.EndsWith(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proposal-memory64", "memory64")]
    [InlineData("proposal-threads", "threads")]
    [InlineData("proposal-tail-call", "tail calls")]
    [InlineData("proposal-multi-memory", "multiple memories")]
    [InlineData("proposal-exceptions", "exceptions")]
    [InlineData("proposal-relaxed-simd", "relaxed SIMD")]
    public async Task Load_ProposalThatIsOff_IsInvalidModuleThatNamesIt(string fixture, string feature)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        PluginLoadException refused = await RefusedAsync(sandbox, Fixture.Load(fixture));

        Assert.Equal(SandboxOutcome.InvalidModule, refused.Outcome);
        Assert.Contains(feature, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_ModuleOverItsLimit_IsRefusedUnread()
    {
        Fixture echo = Fixture.Load("echo");
        await using TestSandbox exact = await TestSandbox.StartAsync(o => o.Limits = SandboxLimits.Default.WithModule(m => m with { MaxModuleBytes = echo.Wasm.Length }));
        await using TestSandbox less = await TestSandbox.StartAsync(o => o.Limits = SandboxLimits.Default.WithModule(m => m with { MaxModuleBytes = echo.Wasm.Length - 1 }));

        using SandboxPlugin plugin = await exact.LoadAsync(echo);
        PluginLoadException refused = await RefusedAsync(less, echo);

        Assert.Equal(SandboxOutcome.InvalidModule, refused.Outcome);
        Assert.Contains("at most 171 are allowed", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1.0.0", "declaration, id: the plugin id is empty")]
    [InlineData("Echo", "1.0.0", "declaration, id: the plugin id holds U+0045 at position 0; a-z, 0-9, '.', '_' and '-' are expected")]
    [InlineData("echo\u001b", "1.0.0", "declaration, id: the plugin id holds U+001B at position 4; a-z, 0-9, '.', '_' and '-' are expected")]
    [InlineData("-echo", "1.0.0", "declaration, id: the plugin id holds U+002D at position 0; a-z, 0-9, '.', '_' and '-' are expected")]
    [InlineData("echo", "", "declaration of 'echo', version: 1 to 64 characters are expected")]
    [InlineData("echo", "1 0", "declaration of 'echo', version: U+0020 at position 1; printable ASCII without spaces is expected")]
    public async Task Load_MalformedDeclaration_NamesTheMember(string id, string version, string reason)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Fixture echo = Fixture.Load("echo");

        PluginLoadException refused = await RefusedAsync(sandbox, echo.Wasm, echo.Declare() with { Id = id, Version = version });

        Assert.Equal($"FP2002: {reason}", refused.Message);
    }

    [Theory]
    [InlineData("http.request", "capabilities[1]: an unknown capability 'http.request'")]
    [InlineData("log.write?level=2", "capabilities[1]: the capability 'log.write' takes no parameters")]
    [InlineData("log.write", "capabilities[1]: 'log.write' is listed twice")]
    [InlineData("LOG.WRITE", "capabilities[1]: an unknown capability 'LOG.WRITE'")]
    [InlineData("", "capabilities[1]: an empty capability")]
    [InlineData("x\u001b[0m", @"capabilities[1]: an unknown capability 'x\u{1b}[0m'")]
    public async Task Load_DeclarationOfAnUnknownCapability_NamesIt(string capability, string reason)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Fixture echo = Fixture.Load("echo");

        PluginLoadException refused = await RefusedAsync(sandbox, echo.Wasm, echo.Declare("log.write", capability));

        Assert.EndsWith(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_MalformedHash_NamesTheMember()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Fixture echo = Fixture.Load("echo");

        PluginLoadException refused = await RefusedAsync(sandbox, echo.Wasm, echo.Declare() with { Sha256 = echo.Sha256.ToUpperInvariant() });

        Assert.Equal("FP2002: declaration of 'echo', sha256: the SHA-256 is not 64 lower-case hexadecimal digits", refused.Message);
    }

    [Fact]
    public async Task Load_CancelledToken_Throws()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Fixture echo = Fixture.Load("echo");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await sandbox.Sandbox.LoadAsync(echo.Wasm, echo.Declare(), new CancellationToken(canceled: true)));
    }

    private static Task<PluginLoadException> RefusedAsync(TestSandbox sandbox, Fixture fixture) => RefusedAsync(sandbox, fixture.Wasm, fixture.Declare());

    private static Task<PluginLoadException> RefusedAsync(TestSandbox sandbox, byte[] wasm, PluginDeclaration declaration) =>
        Assert.ThrowsAsync<PluginLoadException>(async () => await sandbox.Sandbox.LoadAsync(wasm, declaration, TestContext.Current.CancellationToken));
}
