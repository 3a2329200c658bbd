using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions.Cel;

/// <content>Operators and functions.</content>
internal sealed partial class CelChecker
{
    private static string Symbol(CelOperator op) => op switch
    {
        CelOperator.Not => "!",
        CelOperator.Negate or CelOperator.Subtract => "-",
        CelOperator.Add => "+",
        CelOperator.Multiply => "*",
        CelOperator.Divide => "/",
        CelOperator.Modulo => "%",
        CelOperator.Equal => "==",
        CelOperator.NotEqual => "!=",
        CelOperator.Less => "<",
        CelOperator.LessOrEqual => "<=",
        CelOperator.Greater => ">",
        CelOperator.GreaterOrEqual => ">=",
        CelOperator.In => "in",
        _ => "[]",
    };

    private CelType CheckOperator(CelOperatorExpr op)
    {
        if (op.Operator == CelOperator.Not)
        {
            return ExpectBool(op.Left, "'!' takes a bool");
        }

        CelType left = Check(op.Left);
        if (op.Right is null)
        {
            return CelSignatures.ResultOf(op.Operator, left) ?? Mismatch(op, left, null);
        }

        CelType right = Check(op.Right);
        CelType? result = op.Operator switch
        {
            CelOperator.Equal or CelOperator.NotEqual => CelType.Compatible(left, right) ? CelType.Bool : null,
            CelOperator.Less or CelOperator.LessOrEqual or CelOperator.Greater or CelOperator.GreaterOrEqual =>
                CelSignatures.IsOrdered(left) && CelSignatures.IsOrdered(right) && CelType.Compatible(left, right) ? CelType.Bool : null,
            CelOperator.In => IsMember(left, right) ? CelType.Bool : null,
            CelOperator.Index => ElementOf(left, right),
            _ => CelSignatures.ResultOf(op.Operator, left, right),
        };
        return result ?? Mismatch(op, left, right);
    }

    private static bool IsMember(CelType element, CelType container) => container.Kind switch
    {
        CelTypeKind.Dyn => true,
        CelTypeKind.List => CelType.Compatible(element, container.Element!), // a list always has an element type
        CelTypeKind.Map or CelTypeKind.Record => CelType.Compatible(element, container.Key!), // a map always has a key type
        _ => false,
    };

    private static CelType? ElementOf(CelType container, CelType index) => container.Kind switch
    {
        CelTypeKind.Dyn => CelType.Dyn,
        CelTypeKind.List => CelType.Compatible(index, CelType.Int) ? container.Element : null,
        CelTypeKind.Map or CelTypeKind.Record => CelType.Compatible(index, container.Key!) ? container.Element : null, // a map always has a key type
        _ => null,
    };

    private CelType Mismatch(CelOperatorExpr op, CelType left, CelType? right)
    {
        string operands = right is null ? $"'{left}'" : $"'{left}' and '{right}'";
        string hint = right is not null && IsNumber(left) && IsNumber(right) ? $"; convert one of them, for example with {left}(…)" : "";
        return Error(CelErrorCode.TypeMismatch, op, $"the operator '{Symbol(op.Operator)}' does not take {operands}{hint}");
    }

    private static bool IsNumber(CelType type) => type.Kind is CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.Double;

    private CelType CheckCall(CelCallExpr call)
    {
        CelType[] arguments = new CelType[call.Arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Check(call.Arguments[i]);
        }

        if (!CelSignatures.Functions.TryGetValue(call.Function, out CelOverload[]? overloads))
        {
            string[] known = [.. CelSignatures.Functions.Keys, "has", "all", "exists", "exists_one", "filter", "map"];
            return Error(CelErrorCode.UndefinedFunction, call, $"there is no function {ForeignText.Quote(call.Function)}{Suggest(call.Function, known)}");
        }

        if (CelOverload.Resolve(overloads, call.IsMember, arguments) is not { } result)
        {
            return Error(CelErrorCode.TypeMismatch, call, $"'{Shape(call, arguments)}' fits no form of the function; {Forms(call.Function, overloads)}");
        }

        PrepareLiteral(call);
        return result;
    }

    private static string Shape(CelCallExpr call, ReadOnlySpan<CelType> types) => Shape(call.Function, call.IsMember, types);

    private static string Shape(string function, bool isMember, ReadOnlySpan<CelType> types) =>
        isMember ? $"{types[0]}.{function}({Names(types[1..])})" : $"{function}({Names(types)})";

    private static string Names(ReadOnlySpan<CelType> types) => string.Join<CelType>(", ", types.ToArray());

    private static string Forms(string function, CelOverload[] overloads)
    {
        const int Shown = 4;
        IEnumerable<string> forms = overloads.Take(Shown).Select(o => $"'{Shape(function, o.IsMember, o.Parameters)}'");
        return $"it is called as {string.Join(", ", forms)}{(overloads.Length > Shown ? ", …" : "")}";
    }

    // A literal argument that must have a form is read here once, so that a mistake in it is found now and evaluation does not read it again.
    private void PrepareLiteral(CelCallExpr call)
    {
        if (call.Arguments[^1] is not CelLiteralExpr { Value.Kind: CelKind.String } literal)
        {
            return;
        }

        string text = literal.Value.AsString;
        switch (call.Function)
        {
            case "duration":
                call.Prepared = CelDurations.Parse(text) is { } duration ? CelValue.Duration(duration) : null;
                Require(call, literal, CelErrorCode.InvalidDuration, "is not a duration, such as '1h30m'");
                break;
            case "timestamp":
                call.Prepared = CelTimestamps.Parse(text) is { } instant ? CelValue.Timestamp(instant) : null;
                Require(call, literal, CelErrorCode.InvalidTimestamp, "is not a timestamp by RFC 3339, such as '2030-01-31T12:00:00Z'");
                break;
            case "ipaddress":
                call.Prepared = CelIpAddress.Parse(text) is { } address ? CelValue.IpAddress(address) : null;
                Require(call, literal, CelErrorCode.InvalidIpAddress, "is not an IP address");
                break;
            case "in_cidr":
                call.Prepared = CelNetwork.TryParse(text, out CelNetwork network) ? network : null;
                Require(call, literal, CelErrorCode.InvalidNetwork, "is not a network in CIDR notation, such as '10.0.0.0/8'");
                break;
            case "matches":
                call.Prepared = CelPattern.TryCreate(text, maxPatternLength, out string? fault);
                Require(call, literal, CelErrorCode.InvalidPattern, $"is not a pattern: {fault}");
                break;
            case ['g', 'e', 't', ..]:
                call.Prepared = CelTimeZone.Find(text);
                Require(call, literal, CelErrorCode.InvalidTimeZone, "names no time zone known here");
                break;
        }
    }

    private void Require(CelCallExpr call, CelLiteralExpr literal, CelErrorCode code, string message)
    {
        if (call.Prepared is null)
        {
            diagnostics.Add(code, literal.Offset, literal.Length, $"{ForeignText.Quote(literal.Value.AsString)} {message}");
        }
    }
}
