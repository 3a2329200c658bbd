using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using FlowPilot.TestKit;

namespace FlowPilot.Conventions.Tests;

/// <summary>The analyzer ignores an id that names nothing, in silence; so each line is resolved here, and the places that lift a ban are counted.</summary>
public sealed class BannedSymbolsTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Where a ban is lifted, and around how many lines.</summary>
    private static readonly Dictionary<string, int> SandboxLifts = new(StringComparer.Ordinal)
    {
        ["Engine/EngineFactory.cs"] = 2,
        ["Engine/GuestStore.cs"] = 2,
        // Module.Deserialize, of bytes whose seal the disk cache has checked.
        ["Engine/ModuleCompiler.cs"] = 1,
    };

    private static readonly Lazy<HashSet<string>> Ids = new(static () =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Append(typeof(Wasmtime.Engine).Assembly)
            .Append(typeof(Regex).Assembly)
            .Distinct()
            .SelectMany(static a => a.GetExportedTypes())
            .SelectMany(IdsOf)
            .ToHashSet(StringComparer.Ordinal));

    public static TheoryData<string> Lines => new(
        File.ReadLines(RepositoryRoot.Combine("eng", "BannedSymbols.txt"))
            .Where(static line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_EachOne_NamesASymbolThatExistsAndSaysWhy(string line)
    {
        string[] parts = line.Split(';', 2);

        Assert.Contains(parts[0], Ids.Value);
        Assert.True(parts.Length == 2 && parts[1].Length > 0, "The reason is missing.");
    }

    [Theory]
    [InlineData("M:Wasmtime.Module.Deserialize")]
    [InlineData("M:Wasmtime.Instance.GetFunctions()")]
    [InlineData("T:Wasmtime.Components.*")]
    [InlineData("M:Wasmtime.Memory.GetSpan(System.Int32)")]
    public void Resolver_AnIdThatTheAnalyzerWouldIgnore_IsNotFound(string id)
    {
        Assert.DoesNotContain(id, Ids.Value);
    }

    [Fact]
    public void Wasmtime_EachOverloadOfADangerousMember_IsListed()
    {
        HashSet<string> banned = [.. Lines.Select(static row => row.Data.Split(';')[0])];
        string[] groups =
        [
            "M:Wasmtime.Engine.#ctor", "M:Wasmtime.Config.#ctor", "M:Wasmtime.Module.Deserialize", "M:Wasmtime.Module.FromText", "M:Wasmtime.Module.FromFile",
            "M:Wasmtime.Module.FromStream", "M:Wasmtime.Module.ConvertText", "M:Wasmtime.Instance.#ctor", "M:Wasmtime.Linker.DefineUnknown",
            "M:Wasmtime.Memory.GetSpan", "M:Wasmtime.Memory.GetPointer", "M:Wasmtime.Caller.TryGetMemorySpan", "T:Wasmtime.Components.",
        ];

        Assert.All(
            Ids.Value.Where(id => groups.Any(g => id.StartsWith(g, StringComparison.Ordinal))),
            id => Assert.Contains(id, banned));
    }

    [Fact]
    public void Lifts_InSources_AreAroundSingleLines()
    {
        foreach (string file in Sources())
        {
            string[] lines = File.ReadAllLines(file);
            for (int i = 0; i < lines.Length; i++)
            {
                if (lines[i].Contains("#pragma warning disable RS0030", StringComparison.Ordinal))
                {
                    Assert.True(
                        i + 2 < lines.Length && lines[i + 2].Trim() == "#pragma warning restore RS0030" && lines[i].Contains("//", StringComparison.Ordinal),
                        $"{file}:{i + 1}: a ban is lifted around one line, with the reason beside it.");
                }

                Assert.DoesNotContain("SuppressMessage", lines[i], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Lifts_InTheSandbox_AreThoseOfTheFactoryTheStoreAndTheCompiler()
    {
        string root = RepositoryRoot.Combine("src", "FlowPilot.Sandbox");
        var lifts = Sources()
            .Where(file => file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(file => (
                Path: Path.GetRelativePath(root, file).Replace('\\', '/'),
                Count: File.ReadLines(file).Count(static l => l.Contains("#pragma warning disable RS0030", StringComparison.Ordinal))))
            .Where(static l => l.Count > 0)
            .ToDictionary(static l => l.Path, static l => l.Count, StringComparer.Ordinal);

        Assert.Equal(SandboxLifts, lifts);
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "*.cs", SearchOption.AllDirectories);

    private static IEnumerable<string> IdsOf(Type type)
    {
        yield return "T:" + NameOf(type);
        foreach (MethodBase method in type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)))
        {
            yield return "M:" + IdOf(type, method);
        }

        foreach (PropertyInfo property in type.GetProperties(Everything).Where(static p => p.GetIndexParameters().Length == 0))
        {
            yield return $"P:{NameOf(type)}.{property.Name}";
        }
    }

    private static string IdOf(Type type, MethodBase method)
    {
        var id = new StringBuilder($"{NameOf(type)}.{method.Name.Replace('.', '#')}");
        if (method.IsGenericMethod)
        {
            id.Append("``").Append(method.GetGenericArguments().Length);
        }

        ParameterInfo[] parameters = method.GetParameters();
        return parameters.Length == 0 ? id.ToString() : id.Append('(').AppendJoin(',', parameters.Select(static p => Reference(p.ParameterType))).Append(')').ToString();
    }

    private static string NameOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    private static string Reference(Type type)
    {
        if (type.IsByRef)
        {
            return Inner(type) + "@";
        }

        if (type.IsArray)
        {
            return Inner(type) + "[]";
        }

        if (type.IsPointer)
        {
            return Inner(type) + "*";
        }

        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        if (!type.IsGenericType)
        {
            return NameOf(type);
        }

        string definition = NameOf(type.GetGenericTypeDefinition());
        return $"{definition[..definition.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Reference))}}}";
    }

    private static string Inner(Type type) => Reference(type.GetElementType() ?? type);
}
