using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace FlowPilot.Conventions.Tests;

/// <summary>An arrow between packages never points up, and no package sees another's internals.</summary>
public sealed class PackageArrowsTests
{
    private static readonly string[] BuildTime = ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.CodeAnalysis.PublicApiAnalyzers"];

    /// <summary>What each package may name in its project file: the table of the architecture.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["FlowPilot.Authz"] =
        [
            "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Options", "Microsoft.Extensions.Logging.Abstractions",
            "Microsoft.Extensions.Hosting.Abstractions", "YamlDotNet",
        ],
        // Options and Logging.Abstractions come with Authz; naming them brings their source generators, which do not flow.
        ["FlowPilot.Sandbox"] =
        [
            "FlowPilot.Authz", "Wasmtime", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Options",
            "Microsoft.Extensions.Logging.Abstractions",
        ],
        ["FlowPilot.AspNetCore"] =
        [
            "FlowPilot.Authz", "Microsoft.AspNetCore.App", "Microsoft.AspNetCore.Authentication.JwtBearer", "Microsoft.IdentityModel.Abstractions",
            "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Logging", "Microsoft.IdentityModel.Protocols",
            "Microsoft.IdentityModel.Protocols.OpenIdConnect", "Microsoft.IdentityModel.Tokens",
        ],
    };

    public static TheoryData<string> Packages => [.. SourceTree.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Project_NamesOnlyWhatItsFloorMay(string package)
    {
        XDocument project = XDocument.Parse(SourceTree.Read($"src/{package}/{package}.csproj"));

        string[] named =
        [
            .. project.Descendants().Where(e => e.Name.LocalName is "PackageReference" or "FrameworkReference").Select(e => (string?)e.Attribute("Include")).OfType<string>(),
            .. project.Descendants("ProjectReference").Select(e => Path.GetFileNameWithoutExtension(((string?)e.Attribute("Include") ?? string.Empty).Replace('\\', '/'))),
        ];

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Allowed[package], StringComparer.Ordinal).Except(BuildTime, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Assembly_ReferencesOnlyWhatItsFloorMay(string package)
    {
        string[] referenced = [.. Assembly.Load(package).GetReferencedAssemblies().Select(a => a.Name).OfType<string>()];

        Assert.Empty(referenced.Where(a => a.StartsWith("FlowPilot.", StringComparison.Ordinal)).Except(Allowed[package], StringComparer.Ordinal));
        Assert.True(package == "FlowPilot.AspNetCore" || !referenced.Any(a => a.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)));
        Assert.True(package == "FlowPilot.Sandbox" || !referenced.Any(a => a.StartsWith("Wasmtime", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Assembly_ShowsItsInternalsToItsOwnTestsOnly(string package)
    {
        string[] friends = [.. Assembly.Load(package).GetCustomAttributes<InternalsVisibleToAttribute>().Select(a => a.AssemblyName.Split(',')[0])];

        Assert.Empty(friends.Except([$"{package}.Tests", $"{package}.Child", "FlowPilot.Benchmarks"], StringComparer.Ordinal));
    }

    [Fact]
    public void Solution_IsClassicAndHoldsEveryProject()
    {
        string solution = SourceTree.Read("FlowPilot.sln").Replace('\\', '/');

        Assert.Empty(SourceTree.Files(".", ".slnx"));
        Assert.All(SourceTree.Files(".", ".csproj"), p => Assert.Contains($"\"{p}\"", solution, StringComparison.Ordinal));
    }
}
