using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>
/// Gives every node of an expression its static type and every name its meaning, and reports all that does not fit. What has an error is
/// <c>dyn</c> from there on, so that one mistake is reported once. For one use.
/// </summary>
internal sealed partial class CelChecker(CelEnvironment environment, CelDiagnostics diagnostics, int maxPatternLength)
{
    // Enough for every error of an expression that a person wrote.
    private const int MaxComparisons = 20_000;

    private readonly List<(string Name, CelType Type)> _locals = [];
    private int _comparisons;

    /// <summary>Gets the number of slots that the variables of macros need at once.</summary>
    public int LocalCount { get; private set; }

    /// <summary>Gets where the text first names the instant of the evaluation; -1 if it does not.</summary>
    public int NowOffset { get; private set; } = -1;

    public CelType Check(CelExpr expression)
    {
        CelType type = expression switch
        {
            CelLiteralExpr literal => TypeOf(literal.Value.Kind),
            CelNameExpr name => CheckName(name),
            CelSelectExpr select => CheckSelect(select),
            CelOperatorExpr op => CheckOperator(op),
            CelLogicExpr logic => CheckLogic(logic),
            CelConditionalExpr conditional => CheckConditional(conditional),
            CelListExpr list => CelType.ListOf(CheckAll(list.Items)),
            CelMapExpr map => CheckMap(map),
            CelCallExpr call => CheckCall(call),
            CelMacroExpr macro => CheckMacro(macro),
            _ => CelType.Dyn,
        };
        expression.Type = type;
        return type;
    }

    private static CelType TypeOf(CelKind kind) => kind switch
    {
        CelKind.Bool => CelType.Bool,
        CelKind.Int => CelType.Int,
        CelKind.Uint => CelType.Uint,
        CelKind.Double => CelType.Double,
        CelKind.String => CelType.String,
        CelKind.Bytes => CelType.Bytes,
        _ => CelType.Null,
    };

    private CelType CheckName(CelNameExpr name)
    {
        for (int i = _locals.Count - 1; i >= 0 && !name.IsRooted; i--)
        {
            if (_locals[i].Name == name.Name)
            {
                name.Binding = new CelBinding(CelBindingKind.Local, i);
                return _locals[i].Type;
            }
        }

        int index = environment.Find(name.Name);
        if (index >= 0)
        {
            name.Binding = new CelBinding(CelBindingKind.Variable, index);
            return environment.TypeOf(index);
        }

        if (name.Name == CelEnvironment.NowName)
        {
            NowOffset = NowOffset < 0 ? name.Offset : NowOffset;
            name.Binding = new CelBinding(CelBindingKind.Now);
            return CelType.Timestamp;
        }

        if (CelTypeNames.IsSimple(name.Name))
        {
            name.Binding = new CelBinding(CelBindingKind.Type);
            return CelType.Type;
        }

        IEnumerable<string> known = [.. _locals.Select(static l => l.Name), .. environment.Names, CelEnvironment.NowName, .. CelTypeNames.Names];
        return Error(CelErrorCode.UndefinedName, name, $"the name {ForeignText.Quote(name.Name)} is not defined{Suggest(name.Name, known)}");
    }

    private CelType CheckSelect(CelSelectExpr select)
    {
        if (environment.Find("google") < 0 && CelTypeNames.Qualified(select) is { } typeName)
        {
            select.TypeName = typeName;
            return CelType.Type;
        }

        CelType operand = Check(select.Operand);
        CelType? field;
        switch (operand.Kind)
        {
            case CelTypeKind.Dyn:
                field = CelType.Dyn;
                break;
            case CelTypeKind.Map when CelType.Compatible(operand.Key!, CelType.String): // a map always has a key type
                field = operand.Element;
                break;
            case CelTypeKind.Record when operand.Fields!.TryGetValue(select.Field, out field): // a record always has fields
                select.Slot = select.Operand is CelNameExpr { Binding: { Kind: CelBindingKind.Variable } variable } ? environment.SlotOf(variable.Index, select.Field) : -1;
                break;
            case CelTypeKind.Record:
                return Error(CelErrorCode.UndefinedField, select, $"'{operand}' has no field {ForeignText.Quote(select.Field)}{Suggest(select.Field, operand.Fields.Keys)}");
            default:
                return Error(CelErrorCode.TypeMismatch, select, $"expected a map or message with a field {ForeignText.Quote(select.Field)}, found '{operand}'");
        }

        return select.IsTest ? CelType.Bool : field ?? CelType.Dyn;
    }

    private CelType CheckLogic(CelLogicExpr logic)
    {
        foreach (CelExpr operand in logic.Operands)
        {
            ExpectBool(operand, logic.IsAnd ? "'&&' takes bools" : "'||' takes bools");
        }

        return CelType.Bool;
    }

    private CelType CheckConditional(CelConditionalExpr conditional)
    {
        ExpectBool(conditional.Test, "what stands before '?' is a bool");
        CelType then = Check(conditional.Then);
        CelType otherwise = Check(conditional.Otherwise);
        return CelType.Compatible(then, otherwise)
            ? CelType.Join(then, otherwise)
            : Error(CelErrorCode.TypeMismatch, conditional, $"both sides of ':' must be of one type, found '{then}' and '{otherwise}'");
    }

    private CelType CheckMap(CelMapExpr map)
    {
        CelType key = CheckAll(map.Keys);
        CelType value = CheckAll(map.Values);
        var seen = new HashSet<CelValue>(CelKeyComparer.Instance);
        foreach (CelExpr item in map.Keys)
        {
            if (item.Type.Kind is not (CelTypeKind.Dyn or CelTypeKind.String or CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.Bool))
            {
                Error(CelErrorCode.TypeMismatch, item, $"a key must be a string, int, uint or bool, found '{item.Type}'");
            }
            else if (item is CelLiteralExpr literal && !seen.Add(literal.Value))
            {
                Error(CelErrorCode.DuplicateKey, item, "the map has this key twice");
            }
        }

        return CelType.MapOf(key, value);
    }

    private CelType CheckMacro(CelMacroExpr macro)
    {
        CelType range = Check(macro.Range);
        CelType? element = range.Kind switch
        {
            CelTypeKind.Dyn => CelType.Dyn,
            CelTypeKind.List => range.Element,
            CelTypeKind.Map or CelTypeKind.Record => range.Key,
            _ => null,
        };
        if (element is null)
        {
            Error(CelErrorCode.TypeMismatch, macro, $"expected a list or map, found '{range}'");
        }

        _locals.Add((macro.Variable.Name, element ?? CelType.Dyn));
        LocalCount = Math.Max(LocalCount, _locals.Count);
        macro.Variable.Binding = new CelBinding(CelBindingKind.Local, _locals.Count - 1);
        if (macro.Filter is not null)
        {
            ExpectBool(macro.Filter, "the condition of the macro is a bool");
        }

        CelType body = macro.Macro == CelMacro.Map ? Check(macro.Body) : ExpectBool(macro.Body, "the condition of the macro is a bool");
        _locals.RemoveAt(_locals.Count - 1);
        return macro.Macro switch
        {
            CelMacro.Map => CelType.ListOf(body),
            CelMacro.Filter => CelType.ListOf(element ?? CelType.Dyn),
            _ => CelType.Bool,
        };
    }

    // Gives the type that all share: dyn where they differ or there are none.
    private CelType CheckAll(CelExpr[] items)
    {
        CelType? joined = null;
        foreach (CelExpr item in items)
        {
            CelType type = Check(item);
            joined = joined is null ? type : CelType.Join(joined, type);
        }

        return joined ?? CelType.Dyn;
    }

    private CelType ExpectBool(CelExpr expression, string rule)
    {
        CelType type = Check(expression);
        return type.Kind is CelTypeKind.Bool or CelTypeKind.Dyn ? CelType.Bool : Error(CelErrorCode.TypeMismatch, expression, $"{rule}, found '{type}'");
    }

    private string Suggest(string name, IEnumerable<string> known) =>
        _comparisons < MaxComparisons && NearestName.Find(name, known, ref _comparisons) is { } near ? $"; did you mean '{near}'?" : "";

    private CelType Error(CelErrorCode code, CelExpr at, string message)
    {
        diagnostics.Add(code, at.Offset, at.Length, message);
        return CelType.Dyn;
    }
}
