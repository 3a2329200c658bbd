using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <summary>
/// Reads a model, or one module of it, by recursive descent. It goes on behind an error, so that one reading finds all of them: what a
/// line got wrong costs that line, and a name that could still be read stays known.
/// </summary>
internal sealed partial class ModelParser
{
    private readonly ModelLexer _lexer;
    private readonly ModelErrorList _errors;
    private readonly ModelDraft _draft = new();
    private readonly string? _file;
    private readonly int _maxDepth;
    private readonly int _maxTypes;
    private readonly HashSet<string> _extended = new(StringComparer.Ordinal);
    private bool _isStopped;
    private ModelToken _current;
    private SourcePlace _previous;

    private ModelParser(string text, string? file, ModelOptions options, ModelErrorList errors)
    {
        _lexer = new ModelLexer(text, file);
        _file = file;
        _maxDepth = options.MaxDepth;
        _maxTypes = options.MaxTypes;
        _errors = errors;
        _current = _lexer.Next();
    }

    public static ModelDraft Parse(string text, string? file, ModelOptions options, ModelErrorList errors)
    {
        var parser = new ModelParser(text, file, options, errors);
        parser.ParseHeader();
        parser.ParseDeclarations();
        return parser._draft;
    }

    private void ParseHeader()
    {
        SkipNewLines();
        if (_current.Is("module"))
        {
            Advance();
            if (!_current.IsName)
            {
                Expected("the name of the module");
                SkipLine();
                return;
            }

            _draft.Module = _current.Text;
            Advance();
            ExpectLineEnd("the end of the line");
            return;
        }

        if (!_current.Is("model"))
        {
            Expected("'model' or 'module'", "model", "module");
            if (!_current.IsDeclaration)
            {
                SkipLine();
            }

            return;
        }

        Advance();
        if (ExpectLineEnd("the end of the line, and 'schema' on the next,"))
        {
            ParseSchema();
        }
    }

    private void ParseSchema()
    {
        SkipNewLines();
        if (!_current.Is("schema"))
        {
            Expected("'schema'", "schema");
            if (!_current.IsDeclaration)
            {
                SkipLine();
            }

            return;
        }

        Advance();
        if (_current.Kind != ModelTokenKind.Number || _current.Text.Split('.') is not [_, _])
        {
            Expected("the version of the schema, '1.1' or '1.2',");
            SkipLine();
            return;
        }

        _draft.SchemaVersion = _current.Text;
        _draft.SchemaPlace = _current.Place;
        Advance();
        ExpectLineEnd("the end of the line");
    }

    private void ParseDeclarations()
    {
        bool sawCondition = false;
        for (SkipNewLines(); _current.Kind != ModelTokenKind.End && !_isStopped && !_errors.IsFull; SkipNewLines())
        {
            if (_current.Is("condition"))
            {
                sawCondition = true;
                ParseCondition();
            }
            else if (_current.IsDeclaration)
            {
                if (sawCondition)
                {
                    Report(_current.Place, "Types come before conditions: move this one up.");
                }

                ParseType();
            }
            else
            {
                Expected("'type' or 'condition'", "type", "condition", "extend");
                if (SkipStrayLine())
                {
                    ReadDefinitions(Nameless());
                }
                else if (_current.Is("define"))
                {
                    _draft.MayLackNames = true;
                    ReadDefinitions(Nameless());
                }
            }
        }
    }

    private void ParseType()
    {
        bool isExtension = _current.Is("extend");
        if (isExtension)
        {
            Advance();
            if (!_current.Is("type"))
            {
                Expected("'type'", "type");
                SkipLine();
                _draft.MayLackNames = true;
                return;
            }
        }

        Advance();
        TypeDraft? type = null;
        if (_current.IsName)
        {
            type = new TypeDraft
            {
                Name = _current.Text,
                Place = _current.Place,
                IsExtension = isExtension,
                Module = _draft.Module,
                File = _draft.Module is null ? null : _file,
            };
            AddType(type);
            Advance();
            ExpectLineEnd("the end of the line");
        }
        else
        {
            Expected("the name of the type");
            SkipLine();
            _draft.MayLackNames = true;
        }

        // The relations of a type without a name are read all the same: they have errors of their own.
        ParseRelations(type ?? Nameless());
    }

    private void AddType(TypeDraft type)
    {
        if (_draft.Types.Count >= _maxTypes && !type.IsExtension)
        {
            Report(type.Place, $"The model has more than {_maxTypes} types.", ModelErrorCodes.TooManyTypes);
            _draft.MayLackNames = true;
            _isStopped = true;
            return;
        }

        if (type.IsExtension && _draft.Module is null)
        {
            Report(type.Place, "'extend' belongs to a module: this text begins with 'model'.");
        }
        else if (type.IsExtension && !_extended.Add(type.Name))
        {
            Report(type.Place, $"The type {ForeignText.Quote(type.Name)} is already extended in this file.", ModelErrorCodes.Duplicate);
        }

        _draft.Types.Add(type);
    }

    private void ParseRelations(TypeDraft type)
    {
        SkipNewLines();
        if (_current.Is("relations"))
        {
            Advance();
            ExpectLineEnd("the end of the line");
            SkipNewLines();
            if (_current.Kind == ModelTokenKind.End || _current.IsDeclaration)
            {
                Expected("'define'");
            }
        }
        else if (_current.Is("define"))
        {
            Expected("'relations'");
        }
        else if (_current.Kind != ModelTokenKind.End && !_current.IsDeclaration)
        {
            Expected("'relations', 'type' or 'condition'", "relations", "type", "condition");
            type = SkipStrayLine() ? Nameless() : type;
        }

        ReadDefinitions(type);
    }

    private void ReadDefinitions(TypeDraft type)
    {
        for (SkipNewLines(); _current.Kind != ModelTokenKind.End && !_current.IsDeclaration && !_errors.IsFull; SkipNewLines())
        {
            if (_current.Is("define"))
            {
                ParseRelation(type);
                continue;
            }

            Expected("'define'", "define", "type", "condition");
            if (SkipStrayLine())
            {
                type = Nameless();
            }
        }
    }

    private static TypeDraft Nameless() => new() { Name = "?", Place = default };

    // A line that nothing can be made of. True if it was perhaps to name a type, because 'relations' follows: what is defined there does
    // not belong to the type before, and is read all the same, for it has errors of its own.
    private bool SkipStrayLine()
    {
        if (_current.Kind == ModelTokenKind.End || _current.BeginsDefinition)
        {
            return false;
        }

        _draft.MayLackNames = true;
        SkipLine();
        SkipNewLines();
        bool isRelations = _current.Is("relations");
        if (isRelations)
        {
            Advance();
            ExpectLineEnd("the end of the line");
        }

        return isRelations;
    }

    private void Advance()
    {
        _previous = _current.Place;
        _current = _lexer.Next();
    }

    private void SkipNewLines()
    {
        while (_current.Kind == ModelTokenKind.NewLine)
        {
            Advance();
        }
    }

    private void SkipLine()
    {
        while (_current.Kind is not (ModelTokenKind.NewLine or ModelTokenKind.End))
        {
            Advance();
        }
    }

    private bool ExpectLineEnd(string what)
    {
        if (_current.Kind is ModelTokenKind.NewLine or ModelTokenKind.End)
        {
            return true;
        }

        Expected(what);
        SkipLine();
        return false;
    }

    private bool Expect(ModelTokenKind kind, string what)
    {
        if (_current.Kind != kind)
        {
            Expected(what);
            return false;
        }

        Advance();
        return true;
    }

    // 'what' ends before the verb; the words are those that the token may have been meant to be.
    private void Expected(string what, params string[] words)
    {
        string end = _current.Kind == ModelTokenKind.Name ? _errors.Suggest(_current.Text, words) : ".";
        Report(_current.Place, $"{what} is expected, found {_current.Describe()}{end}");
    }

    private void Report(SourcePlace place, string message, string code = ModelErrorCodes.Syntax) =>
        _errors.Add(place, code, char.ToUpperInvariant(message[0]) + message[1..]);
}
