namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The text of an expression, and the places in it. Immutable.</summary>
internal sealed class CelSource(string text)
{
    public string Text { get; } = text;

    /// <summary>Finds the line and column of an offset, from 1. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        int line = 1;
        int lineStart = 0;
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

    /// <summary>Makes an error; what goes on behind its first line does not count to its length.</summary>
    public CelError Error(CelErrorCode code, int offset, int length, string message)
    {
        (int line, int column) = Locate(offset);
        int lineLength = Text.AsSpan(Math.Min(offset, Text.Length)).IndexOfAny('\r', '\n');
        int shown = lineLength < 0 ? length : Math.Min(length, lineLength);
        return new CelError { Code = code, Line = line, Column = column, Length = shown, Message = message };
    }
}
