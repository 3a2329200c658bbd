using System.Globalization;
using Spectre.Console;

namespace FlowPilot.Samples.AgentHost.Story;

/// <summary>Prints the story as a person reads it: one table a step.</summary>
internal sealed class StoryTable
{
    private const int RedirectedWidth = 200;

    // The same in every step, so that the eye can follow a column down the whole story.
    private static readonly (string Name, int Width)[] Columns =
    [
        ("who", 15), ("for", 12), ("action", 13), ("item", 18), ("decision", 8), ("why, and what would help", 45), ("status", 9), ("plugin", 16), ("result", 10), ("fuel", 6), (string.Empty, 10),
    ];

    private readonly IAnsiConsole _console;

    public StoryTable(IAnsiConsole console)
    {
        _console = console;
        if (!console.Profile.Out.IsTerminal)
        {
            // A pipe has no width, and the library would wrap at 80 columns.
            console.Profile.Width = RedirectedWidth;
        }
    }

    public void Print(string title, IReadOnlyList<StoryRow> rows)
    {
        _console.MarkupLine($"[bold]{Markup.Escape(title)}[/]");
        Table table = new Table().Border(TableBorder.Simple);
        foreach ((string name, int width) in Columns)
        {
            TableColumn column = new TableColumn(name).Width(width);
            table.AddColumn(name is "fuel" ? column.RightAligned() : column);
        }

        foreach (StoryRow row in rows)
        {
            table.AddRow(
                Text(row.Who),
                Text(row.OnBehalfOf),
                Text(row.Action),
                Text(row.Item),
                $"[{(row.Decision == "allow" ? "green" : "yellow")}]{Text(row.Decision)}[/]",
                Text(string.Join(", ", [.. row.Reasons, .. row.Advice])),
                Text(row.Status ?? string.Empty),
                Text(row.Plugin?.Outcome ?? string.Empty),
                Text(row.Plugin?.Detail ?? string.Empty),
                Text(row.Plugin?.Fuel?.ToString("N0", CultureInfo.InvariantCulture) ?? string.Empty),
                row.IsAsExpected ? string.Empty : "[red]UNEXPECTED[/]");
        }

        _console.Write(table);
    }

    public void Say(string line) => _console.WriteLine(line);

    private static string Text(string text) => Markup.Escape(text);
}
