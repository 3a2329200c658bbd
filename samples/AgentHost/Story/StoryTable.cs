using System.Globalization;
using Spectre.Console;

namespace FlowPilot.Samples.AgentHost.Story;

/// <summary>Prints the story as a person reads it: one table a step.</summary>
internal sealed class StoryTable
{
    private const int RedirectedWidth = 180;

    // The same in every step, so that the eye can follow a column down the whole story.
    private static readonly (string Name, int Width)[] Columns =
    [
        ("who", 15), ("for", 12), ("action", 11), ("item", 18), ("decision", 8), ("reasons", 22), ("plugin", 16), ("result", 11), ("fuel", 7), ("ms", 6), (string.Empty, 10),
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
            table.AddColumn(name is "fuel" or "ms" ? column.RightAligned() : column);
        }

        foreach (StoryRow row in rows)
        {
            table.AddRow(
                Text(row.Who),
                Text(row.OnBehalfOf),
                Text(row.Action),
                Text(row.Item),
                $"[{(row.Decision == "allow" ? "green" : "yellow")}]{Text(row.Decision)}[/]",
                Text(string.Join(", ", row.Reasons)),
                Text(row.Outcome ?? string.Empty),
                Text(row.Detail ?? string.Empty),
                Text(row.Fuel?.ToString("N0", CultureInfo.InvariantCulture) ?? string.Empty),
                Text(row.Time.TotalMilliseconds.ToString("N1", CultureInfo.InvariantCulture)),
                row.AsExpected ? string.Empty : "[red]UNEXPECTED[/]");
        }

        _console.Write(table);
    }

    public void Say(string line) => _console.WriteLine(line);

    private static string Text(string text) => Markup.Escape(text);
}
