using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <summary>
/// Reads an <c>fga.mod</c> file: the two fields <c>schema</c> and <c>contents</c>, in that part of YAML that such files use. Whatever else
/// YAML can say (further fields, nested lists, anchors, tags, texts of several lines) is an error, not a guess.
/// </summary>
internal sealed class ManifestReader
{
    private const int MaxLength = 262_144;
    private readonly ModelErrorList _errors = new(100);
    private readonly List<ManifestScalar> _items = [];
    private ManifestScalar? _schema;
    private ManifestScalar? _contents;
    private SourcePlace _listStart;
    private int _listEnd;
    private bool _inList;
    private bool _sawContents;

    public static ModelManifest? Read(string text, out IReadOnlyList<ModelError> errors)
    {
        var reader = new ManifestReader();
        if (text.Length > MaxLength)
        {
            reader._errors.Add(new SourcePlace(1, 1, 0), ModelErrorCodes.TextTooLong, $"The text is longer than {MaxLength} characters.");
        }
        else
        {
            reader.ReadLines(text);
            reader.CheckSchema();
            reader.CheckContents();
        }

        errors = reader._errors.Errors();
        return errors.Count == 0 ? reader.ToManifest() : null;
    }

    private ModelManifest ToManifest() => new(
        _schema?.Text ?? string.Empty, [.. _items.Select(static i => i.Text)])
    {
        SchemaPlace = _schema?.Place ?? default, ItemPlaces = [.. _items.Select(static i => i.Place)], ListStart = _listStart, ListEndLine = _listEnd,
    };

    private void ReadLines(string text)
    {
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            var line = new ManifestLine(lines[i].TrimStart('\uFEFF'), i + 1);
            if (line.IsEmpty || (i == 0 && line.Rest == "---"))
            {
                continue;
            }

            if (line.Rest.StartsWith('-') && (line.Rest.Length == 1 || line.Rest[1] is ' ' or '\t'))
            {
                ReadItem(line);
            }
            else if (line.Indent == 0)
            {
                ReadField(line);
            }
            else
            {
                Fault(line.Place, "A field at the start of a line, or '-' and a file, is expected.");
            }
        }
    }

    private void ReadField(ManifestLine line)
    {
        int colon = line.Rest.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? line.Rest : line.Rest[..colon].TrimEnd();
        _inList = false;
        if (colon < 0 || name is not ("schema" or "contents"))
        {
            string end = _errors.Suggest(name, ["schema", "contents"]);
            Fault(line.Place with { Length = name.Length }, $"The field 'schema' or 'contents' is expected, found {ForeignText.Quote(name)}{end}");
        }
        else if (name == "schema" ? _schema is not null : _sawContents)
        {
            Fault(line.Place with { Length = name.Length }, $"The field '{name}' is there twice.");
        }
        else if (name == "schema")
        {
            _schema = ReadScalar(line, colon + 1) ?? new ManifestScalar(string.Empty, "null", line.PlaceAt(colon + 1, 0));
        }
        else
        {
            _sawContents = true;
            ReadContents(line, colon + 1);
        }
    }

    private void ReadContents(ManifestLine line, int start)
    {
        string value = line.Rest[start..].Trim();
        if (value.Length == 0)
        {
            _inList = true;
        }
        else if (value.StartsWith('[') && value.EndsWith(']'))
        {
            ReadFlow(line, line.Rest.IndexOf('[', start));
        }
        else
        {
            _contents = ReadScalar(line, start);
        }
    }

    private void ReadFlow(ManifestLine line, int open)
    {
        _listStart = line.PlaceAt(open, 0);
        _listEnd = line.Number + 1;
        int start = open + 1;
        int close = line.Rest.TrimEnd().Length - 1;
        while (start < close)
        {
            int end = line.EndOfScalar(start, ',', close);
            if (line.Rest[start..end].Trim().Length > 0)
            {
                AddItem(line, start, end);
            }
            else if (end < close)
            {
                Fault(line.PlaceAt(end, 1), "A file is expected before ','.");
            }

            start = end + 1;
        }
    }

    private void ReadItem(ManifestLine line)
    {
        if (!_inList)
        {
            Fault(line.Place, "A list is expected below 'contents:' only.");
            return;
        }

        if (_listStart.Line == 0)
        {
            _listStart = line.Place with { Length = 0 };
        }

        _listEnd = line.Number + 1;
        AddItem(line, 1, line.Rest.Length);
    }

    private void AddItem(ManifestLine line, int start, int end)
    {
        ManifestScalar? item = ReadScalar(line, start, end);
        if (item is null)
        {
            Fault(line.Place, "A file is expected behind '-'.");
        }
        else if (item.Problem is not null)
        {
            Fault(item.Place, item.Problem);
        }
        else if (item.NotText is not null)
        {
            Fault(item.Place, $"A file is a string, found {ForeignText.Quote(item.NotText)}.");
        }
        else if (FaultOf(item.Text) is { } fault)
        {
            Fault(item.Place, fault);
        }
        else
        {
            _items.Add(item);
        }
    }

    private static ManifestScalar? ReadScalar(ManifestLine line, int start, int end = -1) =>
        ManifestScalar.Read(line, start, end < 0 ? line.Rest.Length : end);

    private string? FaultOf(string path)
    {
        if (!path.EndsWith(".fga", StringComparison.Ordinal))
        {
            return $"A file ends in '.fga', found {ForeignText.Quote(path)}.";
        }

        // However it is written, a path must stay below the folder of the manifest.
        string plain = Uri.UnescapeDataString(path).Replace('\\', '/');
        bool isAbsolute = plain.StartsWith('/') || plain.Contains(':', StringComparison.Ordinal);
        if (isAbsolute || plain.Split('/').Contains("..", StringComparer.Ordinal) || plain.Any(char.IsControl))
        {
            return $"A file lies below the folder of 'fga.mod', found {ForeignText.Quote(path)}.";
        }

        return _items.Exists(i => i.Text == path) ? $"The file {ForeignText.Quote(path)} is listed twice." : null;
    }

    private void CheckSchema()
    {
        if (_schema is null)
        {
            Fault(new SourcePlace(1, 1, 0), "The field 'schema' is missing.");
        }
        else if (_schema.Problem is not null)
        {
            Fault(_schema.Place, _schema.Problem);
        }
        else if (_schema.NotText is not null)
        {
            Fault(_schema.Place, $"The schema is a string in quotes, found {ForeignText.Quote(_schema.NotText)}.");
        }
        else if (_schema.Text != "1.2")
        {
            Fault(_schema.Place, $"The schema of a model with modules is '1.2', found {ForeignText.Quote(_schema.Text)}.");
        }
    }

    private void CheckContents()
    {
        if (!_sawContents)
        {
            Fault(new SourcePlace(1, 1, 0), "The field 'contents' is missing.");
        }
        else if (_contents is not null)
        {
            Fault(_contents.Place, $"The contents are a list of files, found {ForeignText.Quote(_contents.NotText ?? _contents.Text)}.");
        }
        else if (_items.Count == 0 && !_errors.HasErrors)
        {
            Fault(new SourcePlace(1, 1, 0), "The contents list no file.");
        }
    }

    private void Fault(SourcePlace place, string message) => _errors.Add(place, ModelErrorCodes.Manifest, message);
}
