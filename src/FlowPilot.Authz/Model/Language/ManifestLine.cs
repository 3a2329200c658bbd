namespace FlowPilot.Authz.Model.Language;

/// <summary>One line of an <c>fga.mod</c> file, without its indentation and its comment.</summary>
internal readonly struct ManifestLine
{
    public ManifestLine(string text, int number)
    {
        Number = number;
        string rest = text.TrimStart(' ', '\t');
        Indent = text.Length - rest.Length;
        Rest = rest[..EndOfContent(rest)].TrimEnd(' ', '\t');
    }

    public int Number { get; }

    public int Indent { get; }

    public string Rest { get; }

    public bool IsEmpty => Rest.Length == 0;

    public SourcePlace Place => PlaceAt(0, Rest.Length);

    public SourcePlace PlaceAt(int start, int length) => new(Number, Indent + start + 1, length);

    /// <summary>The end of the value that begins here: before the separator, unless that stands within quotes.</summary>
    public int EndOfScalar(int start, char separator, int end)
    {
        char quote = '\0';
        for (int i = start; i < end; i++)
        {
            char c = Rest[i];
            if (quote == '\0' && c == separator)
            {
                return i;
            }

            quote = Quote(Rest, i, start, quote);
            i += quote == '"' && c == '\\' ? 1 : 0;
        }

        return end;
    }

    private static int EndOfContent(string rest)
    {
        char quote = '\0';
        for (int i = 0; i < rest.Length; i++)
        {
            if (quote == '\0' && rest[i] == '#' && (i == 0 || rest[i - 1] is ' ' or '\t'))
            {
                return i;
            }

            quote = Quote(rest, i, 0, quote);
            i += quote == '"' && rest[i] == '\\' ? 1 : 0;
        }

        return rest.Length;
    }

    // A quote opens where a value begins and closes at its like; within a plain text it is a character.
    private static char Quote(string text, int index, int start, char quote)
    {
        char c = text[index];
        if (quote != '\0')
        {
            return c == quote ? '\0' : quote;
        }

        bool beginsValue = index == start || text[index - 1] is ' ' or '\t' or ',' or '[';
        return c is '"' or '\'' && beginsValue ? c : '\0';
    }
}
