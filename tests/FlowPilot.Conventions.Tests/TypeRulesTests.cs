using System.Reflection;
using System.Text.RegularExpressions;

namespace FlowPilot.Conventions.Tests;

/// <summary>How types are named, closed and filed.</summary>
public sealed partial class TypeRulesTests
{
    private const int MaxSourceLines = 400;
    private const int MaxTestLines = 600;
    private static readonly string[] VagueEndings = ["Manager", "Helper", "Util", "Utils"];

    public static TheoryData<string> Packages => [.. SourceTree.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void PublicClasses_AreSealedStaticOrClosed(string package)
    {
        // An abstract class whose constructors nobody outside can call is closed; anything else that is open must be designed to be inherited.
        string[] open =
        [
            .. Assembly.Load(package).GetExportedTypes()
                .Where(static t => t.IsClass && !t.IsSealed && !typeof(Delegate).IsAssignableFrom(t))
                .Where(static t => !t.IsAbstract || t.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Any(c => IsOpen(t, c)))
                .Select(static t => t.FullName ?? t.Name),
        ];

        Assert.Empty(open);
    }

    // The compiler makes the copy constructor of an abstract record protected: with it alone, one can derive only from what there is already.
    private static bool IsOpen(Type type, ConstructorInfo constructor) =>
        (constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly) && !constructor.GetParameters().Select(static p => p.ParameterType).SequenceEqual([type]);

    [Theory]
    [MemberData(nameof(Packages))]
    public void PublicTypes_HaveNamesOfTheField(string package) => Assert.DoesNotContain(
        Assembly.Load(package).GetExportedTypes(), static t => VagueEndings.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Packages))]
    public void PublicMembers_GiveNoMutableLists(string package)
    {
        Type[] lists = [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>)];
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        string[] members =
        [
            .. from type in Assembly.Load(package).GetExportedTypes()
               from member in type.GetMembers(Declared)
               let shown = member switch
               {
                   PropertyInfo p => [p.PropertyType],
                   MethodInfo m => [m.ReturnType, .. m.GetParameters().Select(static p => p.ParameterType)],
                   _ => (Type[])[],
               }
               where shown.Any(s => s.IsGenericType && lists.Contains(s.GetGenericTypeDefinition()))
               select $"{type.Name}.{member.Name}",
        ];

        Assert.Empty(members);
    }

    [Fact]
    public void Files_HoldOnePublicTypeOfTheirName()
    {
        foreach (string file in SourceTree.Files("src", ".cs"))
        {
            string[] types = [.. PublicType().Matches(SourceTree.Read(file)).Select(static m => m.Groups["name"].Value)];
            string name = Path.GetFileNameWithoutExtension(file).Split('.')[0];

            Assert.True(types.Length == 0 || (types.Length == 1 && types[0] == name), $"{file} declares {string.Join(", ", types)}");
        }
    }

    [Fact]
    public void Files_AreInTheNamespaceOfTheirFolder()
    {
        foreach (string file in SourceTree.Files("src", ".cs").Where(static f => !f.StartsWith("src/Shared/", StringComparison.Ordinal)))
        {
            string[] parts = file.Split('/');
            string expected = parts.Length > 3 && parts[2] == "DependencyInjection" ? "Microsoft.Extensions.DependencyInjection"
                : parts.Length > 3 && parts[2] == "Builder" ? "Microsoft.AspNetCore.Builder"
                : string.Join('.', parts[1..^1]);

            Match declared = Namespace().Match(SourceTree.Read(file));

            Assert.True(!declared.Success || declared.Groups["name"].Value == expected, $"{file} is in {declared.Groups["name"].Value}, not in {expected}");
        }
    }

    [Fact]
    public void Files_AreShortEnoughToRead()
    {
        foreach (string file in SourceTree.Files("src", ".cs").Concat(SourceTree.Files("samples", ".cs")))
        {
            Assert.True(SourceTree.Read(file).Split('\n').Length <= MaxSourceLines, $"{file} has over {MaxSourceLines} lines");
        }

        foreach (string file in SourceTree.Files("tests", ".cs"))
        {
            Assert.True(SourceTree.Read(file).Split('\n').Length <= MaxTestLines, $"{file} has over {MaxTestLines} lines");
        }
    }

    [GeneratedRegex(@"^public\s+(?:(?:static|sealed|abstract|readonly|ref|partial)\s+)*(?:class|struct|interface|enum|record(?:\s+struct|\s+class)?|delegate\s+\S+)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();
}
