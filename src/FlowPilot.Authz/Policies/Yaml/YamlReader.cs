using FlowPilot.Authz.Internal;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FlowPilot.Authz.Policies.Yaml;

/// <summary>
/// Reads one YAML document by the parser's events, without reflection. Anchors, aliases and tags are refused: a pack says what it means in
/// its place, and no text grows by being read. For one use.
/// </summary>
internal sealed class YamlReader
{
    public const int MaxLength = 262_144;
    private const int MaxDepth = 16;

    private readonly string[] _lines;
    private readonly Parser _parser;
    private readonly YamlErrors _errors;

    private YamlReader(string text, YamlErrors errors)
    {
        _lines = text.ReplaceLineEndings("\n").Split('\n');
        _parser = new Parser(new StringReader(text));
        _errors = errors;
    }

    /// <summary>Reads a text; nothing where it is no single mapping, and then there is an error.</summary>
    public static YamlNode? Read(string text, YamlErrors errors)
    {
        if (text.Length > MaxLength)
        {
            errors.Add(1, 1, "limit", $"the text has {text.Length} characters; at most {MaxLength} are allowed");
            return null;
        }

        if (!ForeignText.IsUnicode(text))
        {
            errors.Add(1, 1, "syntax", "the text is not valid Unicode");
            return null;
        }

        try
        {
            return new YamlReader(text, errors).ReadDocument();
        }
        catch (YamlException e)
        {
            errors.Add(Math.Max(1, (int)e.Start.Line), Math.Max(1, (int)e.Start.Column), "syntax", ForeignText.Quote(e.Message).Trim('\''));
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        Move();
        Move();
        if (_parser.Current is not DocumentStart)
        {
            _errors.Add(1, 1, "syntax", "the text is empty");
            return null;
        }

        Move();
        YamlNode? root = ReadNode(0);
        if (root is null)
        {
            return null;
        }

        Move();
        Move();
        if (_parser.Current is DocumentStart second)
        {
            _errors.Add((int)second.Start.Line, (int)second.Start.Column, "syntax", "a second document begins; one is expected");
            return null;
        }

        if (root.Members is null)
        {
            _errors.Add(root, "wrong-value", "a mapping is expected");
            return null;
        }

        return root;
    }

    // The parser has states in which it fails in another way than by saying what is wrong with the text.
    private void Move()
    {
        Mark last = _parser.Current?.End ?? new Mark();
        try
        {
            if (_parser.MoveNext())
            {
                return;
            }
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or FormatException)
        {
            throw new YamlException(last, last, "behind this place the text is no YAML", e);
        }

        throw new YamlException(last, last, "the text ends too early");
    }

    /// <summary>Reads the node at the current event, and stops at its last one. Nothing where the rest cannot be read.</summary>
    private YamlNode? ReadNode(int depth)
    {
        ParsingEvent at = _parser.Current!; // there is one until the stream's end, which is behind every node
        (int line, int column) = ((int)at.Start.Line, (int)at.Start.Column);
        if (depth > MaxDepth)
        {
            _errors.Add(line, column, "limit", $"nested deeper than {MaxDepth} levels");
            return null;
        }

        if (at is not NodeEvent node || !node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            _errors.Add(line, column, "syntax", "anchors, aliases and tags are not allowed");
            return null;
        }

        // An escape can make what the text itself may not hold.
        if (at is Scalar { Value: { } value } && !ForeignText.IsUnicode(value))
        {
            _errors.Add(line, column, "syntax", "the text is not valid Unicode");
            return null;
        }

        return at switch
        {
            Scalar scalar => new YamlNode(line, column) { Text = scalar.Value, IsPlain = scalar.Style == ScalarStyle.Plain, TextPlace = PlaceOf(scalar, line, column) },
            SequenceStart => ReadItems(line, column, depth),
            _ => ReadMembers(line, column, depth),
        };
    }

    private YamlNode? ReadItems(int line, int column, int depth)
    {
        var items = new List<YamlNode>();
        for (Move(); _parser.Current is not SequenceEnd; Move())
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlNode(line, column) { Items = items };
    }

    private YamlNode? ReadMembers(int line, int column, int depth)
    {
        var members = new List<KeyValuePair<YamlNode, YamlNode>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (Move(); _parser.Current is not MappingEnd; Move())
        {
            if (ReadNode(depth + 1) is not { } key)
            {
                return null;
            }

            if (key.Text is null)
            {
                _errors.Add(key, "wrong-value", "a name is expected");
                return null;
            }

            Move();
            if (ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (!names.Add(key.Text))
            {
                _errors.Add(key, "duplicate", $"{ForeignText.Quote(key.Text)} is there twice");
            }
            else
            {
                members.Add(KeyValuePair.Create(key, value));
            }
        }

        return new YamlNode(line, column) { Members = members };
    }

    /// <summary>Finds where a scalar's own characters begin, so that an error in an expression has its place in the file.</summary>
    private (int Line, int Column)? PlaceOf(Scalar scalar, int line, int column)
    {
        switch (scalar.Style)
        {
            case ScalarStyle.Literal when line < _lines.Length:
                return (line + 1, _lines[line].Length - _lines[line].AsSpan().TrimStart(' ').Length + 1);
            case ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted when scalar.End.Line == scalar.Start.Line:
                int begin = scalar.Style == ScalarStyle.Plain ? column : column + 1;
                return _lines[line - 1].AsSpan(Math.Min(begin - 1, _lines[line - 1].Length)).StartsWith(scalar.Value, StringComparison.Ordinal) ? (line, begin) : null;
            default:
                return null;
        }
    }
}
