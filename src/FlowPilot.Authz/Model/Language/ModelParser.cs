namespace FlowPilot.Authz.Model.Language;

/// <summary>Reads a model's text by recursive descent and stops at the first error.</summary>
internal sealed class ModelParser
{
    private const int MaxTextLength = 256 * 1024;

    private readonly ModelLexer _lexer;
    private readonly ModelValidator _validator = new();
    private ModelToken _token;

    private ModelParser(string text)
    {
        _lexer = new ModelLexer(text);
        _token = _lexer.Next();
    }

    public static AuthorizationModel Parse(string text)
    {
        if (text.Length > MaxTextLength)
        {
            throw Fault(1, 1, 0, "too-large", $"a model has at most {MaxTextLength} characters, this text has {text.Length}");
        }

        return new ModelParser(text).ReadModel();
    }

    internal static FlowPilotModelException Fault(int line, int column, int length, string code, string message) =>
        new([new ModelError { Line = line, Column = column, Length = length, Code = code, Message = message }]);

    internal static FlowPilotModelException Fault(ModelToken at, string code, string message) => Fault(at.Line, at.Column, at.Text.Length, code, message);

    private AuthorizationModel ReadModel()
    {
        SkipNewLines();
        Keyword("model");
        NewLine();
        Keyword("schema");
        ModelToken version = Take(ModelTokenKind.Number, "a schema version");
        if (version.Text != "1.1")
        {
            throw Fault(version, "invalid-schema", $"schema 1.1 is expected, found {version.Describe()}");
        }

        EndOfLine();
        var types = new List<TypeDefinition>();
        while (_token.Kind != ModelTokenKind.End)
        {
            types.Add(ReadType());
        }

        _validator.Validate(types);
        return new AuthorizationModel(version.Text, types);
    }

    private TypeDefinition ReadType()
    {
        Keyword("type");
        ModelToken name = Take(ModelTokenKind.Name, "the name of a type");
        _validator.DefineType(name);
        EndOfLine();
        var relations = new List<RelationDefinition>();
        if (_token.Is("relations"))
        {
            ModelToken keyword = Advance();
            EndOfLine();
            while (_token.Is("define"))
            {
                relations.Add(ReadRelation(name));
            }

            if (relations.Count == 0)
            {
                throw Fault(keyword, "syntax", $"'define' is expected behind 'relations', found {_token.Describe()}");
            }
        }

        return new TypeDefinition(name.Text, relations);
    }

    private RelationDefinition ReadRelation(ModelToken type)
    {
        Keyword("define");
        ModelToken name = Take(ModelTokenKind.Name, "the name of a relation");
        _validator.DefineRelation(type, name);
        Take(ModelTokenKind.Colon, "':'");
        var operands = new List<RelationRewrite> { ReadOperand(type, name) };
        while (_token.Is("or"))
        {
            Advance();
            operands.Add(ReadOperand(type, name));
        }

        EndOfLine();
        return new RelationDefinition(name.Text, operands.Count == 1 ? operands[0] : new UnionRewrite(operands));
    }

    private RelationRewrite ReadOperand(ModelToken type, ModelToken relation)
    {
        if (_token.Kind == ModelTokenKind.OpenBracket)
        {
            return ReadDirect();
        }

        ModelToken name = Take(ModelTokenKind.Name, "'[' or the name of a relation");
        if (!_token.Is("from"))
        {
            _validator.UseRelation(type, name, relation);
            return new ComputedRewrite(name.Text);
        }

        Advance();
        ModelToken tupleset = Take(ModelTokenKind.Name, "the name of a relation");
        _validator.UseTupleset(type, name, tupleset);
        return new TupleToUsersetRewrite(name.Text, tupleset.Text);
    }

    private DirectRewrite ReadDirect()
    {
        Take(ModelTokenKind.OpenBracket, "'['");
        var restrictions = new List<TypeRestriction> { ReadRestriction() };
        while (_token.Kind == ModelTokenKind.Comma)
        {
            Advance();
            restrictions.Add(ReadRestriction());
        }

        Take(ModelTokenKind.CloseBracket, "',' or ']'");
        return new DirectRewrite(restrictions);
    }

    private TypeRestriction ReadRestriction()
    {
        ModelToken type = Take(ModelTokenKind.Name, "the name of a type");
        string? relation = null;
        bool wildcard = false;
        if (_token.Kind == ModelTokenKind.Hash)
        {
            Advance();
            ModelToken name = Take(ModelTokenKind.Name, "the name of a relation");
            relation = name.Text;
            _validator.UseUserset(type, name);
        }
        else if (_token.Kind == ModelTokenKind.Colon)
        {
            Advance();
            Take(ModelTokenKind.Star, "'*'");
            wildcard = true;
        }

        _validator.UseType(type);
        return new TypeRestriction(type.Text, relation, wildcard);
    }

    private ModelToken Advance()
    {
        ModelToken token = _token;
        _token = _lexer.Next();
        return token;
    }

    private ModelToken Take(ModelTokenKind kind, string expected) =>
        _token.Kind == kind ? Advance() : throw Fault(_token, "syntax", $"{expected} is expected, found {_token.Describe()}");

    private void Keyword(string keyword)
    {
        if (!_token.Is(keyword))
        {
            throw Fault(_token, "syntax", $"'{keyword}' is expected, found {_token.Describe()}");
        }

        Advance();
    }

    private void NewLine()
    {
        Take(ModelTokenKind.NewLine, "the end of the line");
        SkipNewLines();
    }

    private void EndOfLine()
    {
        if (_token.Kind != ModelTokenKind.End)
        {
            NewLine();
        }
    }

    private void SkipNewLines()
    {
        while (_token.Kind == ModelTokenKind.NewLine)
        {
            Advance();
        }
    }
}
