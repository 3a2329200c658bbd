using System.Text.RegularExpressions;

namespace FlowPilot.Conventions.Tests;

/// <summary>Rooms of one package use each other in one direction: no two of them, and no longer way round, in a circle.</summary>
/// <remarks>
/// The package's own folder holds what all rooms share (its options, its log messages) and is no room; <c>DependencyInjection</c> and
/// <c>Builder</c> put everything together, so nobody uses them.
/// </remarks>
public sealed partial class RoomArrowsTests
{
    public static TheoryData<string> Packages => [.. SourceTree.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Rooms_MakeNoCircle(string package)
    {
        Dictionary<string, HashSet<string>> arrows = ArrowsOf(package);

        string[] circles = [.. arrows.Keys.Where(room => Reaches(arrows, room, room, [])).Order(StringComparer.Ordinal)];

        Assert.True(circles.Length == 0, $"rooms in a circle: {string.Join("; ", circles.Select(r => $"{r} -> {string.Join(", ", arrows[r])}"))}");
    }

    private static bool Reaches(Dictionary<string, HashSet<string>> arrows, string from, string to, HashSet<string> seen) =>
        arrows.GetValueOrDefault(from, []).Any(next => next == to || (seen.Add(next) && Reaches(arrows, next, to, seen)));

    private static Dictionary<string, HashSet<string>> ArrowsOf(string package)
    {
        var arrows = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (string file in SourceTree.Files($"src/{package}", ".cs").Where(static f => f.Split('/').Length > 3))
        {
            string room = file.Split('/')[2];
            foreach (Match used in Used().Matches(SourceTree.Read(file)))
            {
                string name = used.Groups["name"].Value;
                string other = name.StartsWith(package + ".", StringComparison.Ordinal) ? name[(package.Length + 1)..].Split('.')[0] : room;
                if (other != room)
                {
                    (arrows.TryGetValue(room, out HashSet<string>? targets) ? targets : arrows[room] = new HashSet<string>(StringComparer.Ordinal)).Add(other);
                }
            }
        }

        return arrows;
    }

    [GeneratedRegex(@"^using\s+(?:static\s+|\w+\s*=\s*)?(?<name>FlowPilot\.[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Used();
}
