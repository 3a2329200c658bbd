using System.Text;
using System.Text.Json;

namespace FlowPilot.Authz.Model.Language;

/// <summary>Walks over a JSON text and knows the line and the column of the current token.</summary>
internal ref struct JsonCursor
{
    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;
    private int _line;
    private int _column;
    private int _counted; // bytes that line and column account for

    public JsonCursor(ReadOnlySpan<byte> json, int maxDepth)
    {
        _json = json;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        _line = 1;
        _column = 1;
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>The place of the current token; must be asked in the order of the text.</summary>
    public SourcePlace Place()
    {
        int start = (int)_reader.TokenStartIndex;
        ReadOnlySpan<byte> passed = _json[_counted..start];
        int newLine = passed.LastIndexOf((byte)'\n');
        if (newLine >= 0)
        {
            _line += passed.Count((byte)'\n');
            _column = 1;
            passed = passed[(newLine + 1)..];
        }

        _column += Encoding.UTF8.GetCharCount(passed);
        _counted = start;

        // A name has been read up to its colon, which is not part of it.
        bool isQuoted = _reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String;
        return new SourcePlace(_line, _column, Encoding.UTF8.GetCharCount(_reader.ValueSpan) + (isQuoted ? 2 : 0));
    }

    public void Read()
    {
        if (!_reader.Read())
        {
            throw Fault("The JSON ends too early.");
        }
    }

    public void ReadEnd()
    {
        if (_reader.Read())
        {
            throw Fault("Something follows the model.");
        }
    }

    /// <summary>Goes to the next member of an object and gives its name; <see langword="null"/> at the object's end.</summary>
    public string? NextMember()
    {
        Read();
        return _reader.TokenType == JsonTokenType.EndObject ? null : _reader.GetString();
    }

    /// <summary>Goes to the next element of an array; <see langword="false"/> at the array's end.</summary>
    public bool NextElement()
    {
        Read();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Says whether the value of a member is there: <c>null</c> is as good as no member.</summary>
    public bool ReadUnlessNull()
    {
        Read();
        return _reader.TokenType != JsonTokenType.Null;
    }

    public void Expect(JsonTokenType token, string what)
    {
        if (_reader.TokenType != token)
        {
            throw Fault($"{what} is expected, found {Describe(_reader.TokenType)}.");
        }
    }

    public string ReadString(string what)
    {
        Read();
        return CurrentString(what);
    }

    public string CurrentString(string what)
    {
        Expect(JsonTokenType.String, what);
        return _reader.GetString()!; // not null: it is a string
    }

    public FlowPilotModelException Fault(string message, string code = ModelErrorCodes.Json)
    {
        SourcePlace place = Place();
        var error = new ModelError { Line = place.Line, Column = place.Column, Length = place.Length, Code = code, Message = message };
        return new FlowPilotModelException([error]);
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a truth value",
        JsonTokenType.Null => "null",
        _ => "the end",
    };
}
