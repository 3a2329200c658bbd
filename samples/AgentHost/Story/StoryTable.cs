using System.Globalization;
using Spectre.Console;

namespace FlowPilot.Samples.AgentHost.Story;

/// <summary>Prints the story as a person reads it: one table a step.</summary>
internal sealed class StoryTable
{
    private const int RedirectedWidth = 160;

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
        Table table = new Table().Title(Markup.Escape(title)).Border(TableBorder.Simple).Expand();
        foreach (string column in (string[])["who", "for", "action", "item", "decision", "reasons", "plugin", "result", "fuel", "ms"])
        {
            var cell = new TableColumn(column);
            table.AddColumn(column is "fuel" or "ms" ? cell.RightAligned() : cell);
        }

        foreach (StoryRow row in rows)
        {
            table.AddRow(
                Text(row.Who),
                Text(row.OnBehalfOf),
                Text(row.Action),
                Text(row.Item),
                $"[{(row.Decision == "allow" ? "green" : "yellow")}]{Text(row.Decision)}[/]{(row.AsExpected ? string.Empty : " [red]UNEXPECTED[/]")}",
                Text(string.Join(", ", row.Reasons)),
                Text(row.Outcome ?? string.Empty),
                Text(row.Detail ?? string.Empty),
                Text(row.Fuel?.ToString("N0", CultureInfo.InvariantCulture) ?? string.Empty),
                Text(row.Time.TotalMilliseconds.ToString("N1", CultureInfo.InvariantCulture)));
        }

        _console.Write(table);
    }

    public void Say(string line) => _console.WriteLine(line);

    private static string Text(string text) => Markup.Escape(text);
}
