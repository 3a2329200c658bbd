using System.Security.Cryptography;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.TestKit;

namespace FlowPilot.Sandbox.Tests.Support;

/// <summary>A module of the tests or of the samples, with the declaration that pins it.</summary>
internal sealed class Fixture
{
    private Fixture(string name, byte[] wasm)
    {
        Name = name;
        Wasm = wasm;
    }

    public string Name { get; }

    public byte[] Wasm { get; }

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Wasm));

    public PluginKey Key => new(Name, Sha256);

    /// <summary>The folder of the fixtures.</summary>
    public static string Folder => RepositoryRoot.Combine("tests", "FlowPilot.Sandbox.Tests", "Fixtures");

    /// <summary>The folder of the sample plugins.</summary>
    public static string SampleFolder => RepositoryRoot.Combine("samples", "plugins");

    public static Fixture Load(string name) => new(name, File.ReadAllBytes(PathOf(name)));

    public static Fixture Sample(string path) => new(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(Path.Combine(SampleFolder, path)));

    public static Fixture Of(string name, byte[] wasm) => new(name, wasm);

    public static string PathOf(string name) => Path.Combine(Folder, name + ".wasm");

    public PluginDeclaration Declare(params string[] capabilities) => new() { Id = Name, Version = "1.0.0", Sha256 = Sha256, Capabilities = capabilities };
}
