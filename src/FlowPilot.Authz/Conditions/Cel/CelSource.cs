namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A text and where it begins in the text around it, so that places come out right. Immutable.</summary>
internal sealed class CelSource
{
    private readonly int _startLine;
    private readonly int _startColumn;

    /// <param name="text">The text of the expression.</param>
    /// <param name="startLine">The line of its first character, from 1.</param>
    /// <param name="startColumn">The column of its first character, from 1.</param>
    public CelSource(string text, int startLine = 1, int startColumn = 1)
    {
        Text = text;
        _startLine = startLine;
        _startColumn = startColumn;
    }

    public string Text { get; }

    /// <summary>Finds the line and column of an offset. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        int line = _startLine;
        int lineStart = 1 - _startColumn;
        int end = Math.Min(offset, Text.Length);
        for (int i = 0; i < end; i++)
        {
            bool ends = Text[i] == '\n' || (Text[i] == '\r' && (i + 1 >= Text.Length || Text[i + 1] != '\n'));
            if (ends)
            {
                line++;
                lineStart = i + 1;
            }
        }

        return (line, offset - lineStart + 1);
    }

    public CelError Error(CelErrorCode code, int offset, int length, string message)
    {
        (int line, int column) = Locate(offset);
        return new CelError { Code = code, Line = line, Column = column, Length = length, Message = message };
    }
}
