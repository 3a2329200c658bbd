using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <content>Conditions: what is theirs; the expression itself is kept as text, for another parser.</content>
internal sealed partial class ModelParser
{
    private readonly HashSet<string> _conditionNames = new(StringComparer.Ordinal);

    private void ParseCondition()
    {
        Advance();
        ModelToken name = _current;
        bool hasName = name.IsName && !ModelNames.IsTypeWord(name.Text);
        List<ConditionParameter>? parameters = null;
        if (hasName)
        {
            Advance();
            parameters = ParseParameters(name.Text);
        }
        else
        {
            Expected("the name of the condition");
            _draft.MayLackNames = true;
        }

        if (parameters is not null && _current.Kind != ModelTokenKind.OpenBrace)
        {
            Expected("'{'");
        }

        SkipToBody();
        string? expression = null;
        SourcePlace place = default;
        if (_current.Kind == ModelTokenKind.OpenBrace)
        {
            expression = ParseBody(out place);
        }

        if (hasName)
        {
            // What could not be read leaves its name behind, so that its uses are no errors.
            AddCondition(name, new ModelCondition(name.Text, parameters ?? [], expression ?? string.Empty)
            {
                Place = name.Place,
                ExpressionPlace = place,
                IsVerbatim = true,
                IsBroken = parameters is null || expression is null,
                Module = _draft.Module,
                File = _draft.Module is null ? null : _file,
            });
        }
    }

    private void AddCondition(ModelToken name, ModelCondition condition)
    {
        if (_conditionNames.Add(name.Text))
        {
            _draft.Conditions.Add(condition);
        }
        else
        {
            Report(name.Place, $"The condition {ForeignText.Quote(name.Text)} is already defined.", ModelErrorCodes.Duplicate);
        }
    }

    // Behind an error in the head: the body is no text of this language, so it must not be read as such.
    private void SkipToBody()
    {
        while (_current.Kind is not (ModelTokenKind.OpenBrace or ModelTokenKind.End) && !_current.IsDeclaration)
        {
            Advance();
        }
    }

    private string ParseBody(out SourcePlace place)
    {
        int line = _current.Place.Line;
        string expression = _lexer.ReadExpression(out place);
        Advance();
        if (_current.Kind == ModelTokenKind.CloseBrace)
        {
            Advance();
            ExpectLineEnd("the end of the line");
        }
        else
        {
            Report(_current.Place, $"'}}' is expected, found {_current.Describe()}: the condition that opens in line {line} is not closed.");
        }

        return expression;
    }

    private List<ConditionParameter>? ParseParameters(string condition)
    {
        if (!Expect(ModelTokenKind.OpenParenthesis, "'('"))
        {
            return null;
        }

        List<ConditionParameter> parameters = [];
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            SkipNewLines();
            ModelToken name = _current;
            if (ParseParameter() is not { } parameter)
            {
                return null;
            }

            if (names.Add(parameter.Name))
            {
                parameters.Add(parameter);
            }
            else
            {
                Report(
                    name.Place,
                    $"The parameter {ForeignText.Quote(name.Text)} of condition {ForeignText.Quote(condition)} is already declared.",
                    ModelErrorCodes.Duplicate);
            }

            SkipNewLines();
            if (_current.Kind != ModelTokenKind.Comma)
            {
                return Expect(ModelTokenKind.CloseParenthesis, "',' or ')'") ? parameters : null;
            }

            Advance();
        }
    }

    private ConditionParameter? ParseParameter()
    {
        string name = _current.Text;
        if (_current.Kind != ModelTokenKind.Name || ModelNames.IsTypeWord(name))
        {
            Expected("the name of a parameter");
            return null;
        }

        Advance();
        return Expect(ModelTokenKind.Colon, "':'") && ParseParameterType() is { } type ? new ConditionParameter(name, type) : null;
    }

    private ConditionParameterType? ParseParameterType()
    {
        string word = _current.Kind == ModelTokenKind.Name ? _current.Text : string.Empty;
        if (ModelNames.IsScalarType(word))
        {
            Advance();
            return ConditionParameterType.Parse(word);
        }

        if (!ModelNames.IsContainerType(word))
        {
            Expected("the type of the parameter", [.. ModelNames.ParameterTypes]);
            return null;
        }

        Advance();
        if (!Expect(ModelTokenKind.Less, "'<', for the type of the elements,"))
        {
            return null;
        }

        string element = _current.Text;
        if (_current.Kind != ModelTokenKind.Name || !ModelNames.IsScalarType(element))
        {
            Expected("a type of elements, which is no list or map,", ModelNames.IsContainerType(element) ? [] : [.. ModelNames.ParameterTypes]);
            return null;
        }

        Advance();
        return Expect(ModelTokenKind.Greater, "'>'") ? ConditionParameterType.Parse($"{word}<{element}>") : null;
    }
}
