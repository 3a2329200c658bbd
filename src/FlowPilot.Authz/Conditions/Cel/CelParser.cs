using System.Runtime.CompilerServices;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>
/// Reads an expression by recursive descent. Stops at the first error: what follows one in so short a text is guesswork. Depth is bounded for
/// the text and for the tree, so that nothing that walks either can exhaust the stack. For one use.
/// </summary>
internal sealed partial class CelParser
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop", "namespace", "null",
        "package", "return", "true", "var", "void", "while",
    };

    private readonly CelDiagnostics _diagnostics;
    private readonly CelLexer _lexer;
    private readonly string _text;
    private readonly int _maxDepth;
    private CelToken _token;
    private int _depth;

    private CelParser(CelDiagnostics diagnostics, int maxDepth)
    {
        _diagnostics = diagnostics;
        _lexer = new CelLexer(diagnostics);
        _text = diagnostics.Source.Text;
        _maxDepth = maxDepth;
        _token = _lexer.Next();
    }

    /// <summary>Reads the whole text as one expression; nothing where it is none, and then there is an error.</summary>
    public static CelExpr? Parse(CelDiagnostics diagnostics, ConditionLimits limits)
    {
        string text = diagnostics.Source.Text;
        if (text.Length > limits.MaxExpressionLength)
        {
            diagnostics.Add(CelErrorCode.TextTooLong, 0, 0, $"the expression has {text.Length} characters; at most {limits.MaxExpressionLength} are allowed");
            return null;
        }

        var parser = new CelParser(diagnostics, limits.MaxNestingDepth);
        CelExpr? expression = parser.ParseExpression();
        if (expression is not null && parser._token.Kind != CelTokenKind.End)
        {
            parser.Unexpected("an operator or the end of the expression");
            return null;
        }

        return expression;
    }

    /// <summary>Says whether a name can be written as a variable.</summary>
    public static bool IsName(string name) =>
        name.Length > 0
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && !Reserved.Contains(name);

    private CelExpr? ParseExpression()
    {
        if (++_depth > _maxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return TooDeep(_token);
        }

        CelExpr? test = ParseOperators(0);
        if (test is not null && _token.Kind == CelTokenKind.Question)
        {
            test = ParseConditional(test);
        }

        _depth--;
        return test;
    }

    private CelConditionalExpr? ParseConditional(CelExpr test)
    {
        CelToken question = Take();
        if (ParseOperators(0) is not { } then || !Expect(CelTokenKind.Colon, "':'") || ParseExpression() is not { } otherwise)
        {
            return null;
        }

        return Bounded(new CelConditionalExpr(question.Start, question.Length, test, then, otherwise));
    }

    // Binary operators by precedence: 0 '||', 1 '&&', 2 relations, 3 sums, 4 products; all associate to the left.
    private CelExpr? ParseOperators(int precedence)
    {
        CelExpr? left = ParseUnary();
        while (left is not null)
        {
            (int found, CelOperator op) = BinaryOperator(_token.Kind);
            if (found < precedence)
            {
                return left;
            }

            if (found <= 1)
            {
                left = ParseLogic(left, found);
                continue;
            }

            CelToken token = Take();
            CelExpr? right = ParseOperators(found + 1);
            left = right is null ? null : Bounded(new CelOperatorExpr(token.Start, token.Length, op, left, right));
        }

        return null;
    }

    // A row of the same operator is one node, however long.
    private CelLogicExpr? ParseLogic(CelExpr first, int precedence)
    {
        CelToken token = _token;
        var operands = new List<CelExpr> { first };
        while (_token.Kind == token.Kind)
        {
            Take();
            if (ParseOperators(precedence + 1) is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
        }

        return Bounded(new CelLogicExpr(token.Start, token.Length, token.Kind == CelTokenKind.And, [.. operands]));
    }

    private static (int Precedence, CelOperator Operator) BinaryOperator(CelTokenKind kind) => kind switch
    {
        CelTokenKind.Or => (0, default),
        CelTokenKind.And => (1, default),
        CelTokenKind.Equal => (2, CelOperator.Equal),
        CelTokenKind.NotEqual => (2, CelOperator.NotEqual),
        CelTokenKind.Less => (2, CelOperator.Less),
        CelTokenKind.LessOrEqual => (2, CelOperator.LessOrEqual),
        CelTokenKind.Greater => (2, CelOperator.Greater),
        CelTokenKind.GreaterOrEqual => (2, CelOperator.GreaterOrEqual),
        CelTokenKind.In => (2, CelOperator.In),
        CelTokenKind.Plus => (3, CelOperator.Add),
        CelTokenKind.Minus => (3, CelOperator.Subtract),
        CelTokenKind.Star => (4, CelOperator.Multiply),
        CelTokenKind.Slash => (4, CelOperator.Divide),
        CelTokenKind.Percent => (4, CelOperator.Modulo),
        _ => (-1, default),
    };

    private CelExpr? ParseUnary()
    {
        if (_token.Kind is not (CelTokenKind.Not or CelTokenKind.Minus))
        {
            return ParseMember();
        }

        CelTokenKind kind = _token.Kind;
        var signs = new Stack<CelToken>();
        while (_token.Kind == kind)
        {
            if (signs.Count >= _maxDepth)
            {
                return TooDeep(_token);
            }

            signs.Push(Take());
        }

        // The last sign belongs to a number, so that the smallest integer can be written.
        CelExpr? operand = kind == CelTokenKind.Minus && _token.Kind is CelTokenKind.Int or CelTokenKind.Double
            ? ParseNegative(signs.Pop())
            : ParseMember();
        while (operand is not null && signs.TryPop(out CelToken sign))
        {
            operand = Bounded(new CelOperatorExpr(sign.Start, sign.Length, kind == CelTokenKind.Not ? CelOperator.Not : CelOperator.Negate, operand));
        }

        return operand;
    }

    private CelExpr? ParseNegative(CelToken sign)
    {
        CelToken number = Take();
        ReadOnlySpan<char> digits = TextOf(number);
        CelValue? value = number.Kind == CelTokenKind.Int ? CelLiterals.ReadInt(digits, negative: true) : CelLiterals.ReadDouble(digits);
        int length = number.Start + number.Length - sign.Start;
        if (value is not { } known)
        {
            _diagnostics.Add(CelErrorCode.InvalidNumber, sign.Start, length, "the number is out of range");
            return null;
        }

        CelValue signed = known.Kind == CelKind.Double ? CelValue.Double(-known.AsDouble) : known;
        return ParsePostfix(new CelLiteralExpr(sign.Start, length, signed));
    }

    private CelToken Take()
    {
        CelToken taken = _token;
        _token = _lexer.Next();
        return taken;
    }

    private bool Expect(CelTokenKind kind, string expected)
    {
        if (_token.Kind == kind)
        {
            Take();
            return true;
        }

        Unexpected(expected);
        return false;
    }

    private ReadOnlySpan<char> TextOf(CelToken token) => _text.AsSpan(token.Start, token.Length);

    private void Unexpected(string expected)
    {
        if (_token.Kind != CelTokenKind.Invalid)
        {
            string found = _token.Kind == CelTokenKind.End ? "the end of the expression" : ForeignText.Quote(TextOf(_token));
            _diagnostics.Add(CelErrorCode.UnexpectedToken, _token.Start, _token.Length, $"expected {expected}, found {found}");
        }
    }

    private T? Bounded<T>(T expression)
        where T : CelExpr
    {
        if (expression.Depth <= _maxDepth)
        {
            return expression;
        }

        TooDeep(new CelToken(CelTokenKind.Invalid, expression.Offset, expression.Length));
        return null;
    }

    private CelExpr? TooDeep(CelToken at)
    {
        _diagnostics.Add(CelErrorCode.NestingTooDeep, at.Start, at.Length, $"the expression is nested deeper than {_maxDepth} levels");
        return null;
    }
}
