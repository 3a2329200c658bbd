namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>
/// Turns a checked expression into closures: names are slots, literals are values, patterns and networks are ready. The kinds of values are
/// still tested where they matter, because <c>dyn</c> can bring any: a wrong one is an error of the evaluation, never of the process.
/// </summary>
internal static partial class CelCompiler
{
    public static CelCode Compile(CelExpr expression, ConditionLimits limits)
    {
        if (TryConstant(expression, out CelValue constant))
        {
            return (ref _) => constant;
        }

        return expression switch
        {
            CelNameExpr name => Name(name),
            CelSelectExpr { Slot: >= 0 } select => SelectSlot(select),
            CelSelectExpr select => Select(select, Compile(select.Operand, limits)),
            CelOperatorExpr { Right: null } op => Unary(op, Compile(op.Left, limits)),
            CelOperatorExpr op => Binary(op, Compile(op.Left, limits), Compile(op.Right, limits)),
            CelLogicExpr logic => Logic(logic, Compile(logic.Operands, limits)),
            CelConditionalExpr conditional => Conditional(conditional, limits),
            CelListExpr list => List(Compile(list.Items, limits)),
            CelMapExpr map => Map(map, Compile(map.Keys, limits), Compile(map.Values, limits)),
            CelCallExpr call => Call(call, Compile(call.Arguments, limits), limits),
            CelMacroExpr macro => Macro(macro, limits),
            _ => throw new InvalidOperationException("An expression of an unknown form."), // a defect here, not of a text: compile time only
        };
    }

    /// <summary>Counts the nodes that one evaluation may touch; the bodies of macros are counted for each element instead.</summary>
    public static int CountNodes(CelExpr? expression) => expression switch
    {
        null => 0,
        CelSelectExpr select => 1 + CountNodes(select.Operand),
        CelOperatorExpr op => 1 + CountNodes(op.Left) + CountNodes(op.Right),
        CelLogicExpr logic => 1 + logic.Operands.Sum(CountNodes),
        CelConditionalExpr conditional => 1 + CountNodes(conditional.Test) + CountNodes(conditional.Then) + CountNodes(conditional.Otherwise),
        CelListExpr list => 1 + list.Items.Sum(CountNodes),
        CelMapExpr map => 1 + map.Keys.Sum(CountNodes) + map.Values.Sum(CountNodes),
        CelCallExpr call => 1 + call.Arguments.Sum(CountNodes),
        CelMacroExpr macro => 1 + CountNodes(macro.Range),
        _ => 1,
    };

    private static CelCode[] Compile(CelExpr[] expressions, ConditionLimits limits) => Array.ConvertAll(expressions, e => Compile(e, limits));

    // Literals, collections of literals, and calls whose value was found when they were checked.
    private static bool TryConstant(CelExpr expression, out CelValue value)
    {
        value = default;
        switch (expression)
        {
            case CelLiteralExpr literal:
                value = literal.Value;
                return true;
            case CelNameExpr { Binding.Kind: CelBindingKind.Type } name:
                value = CelValue.Type(name.Name);
                return true;
            case CelSelectExpr { TypeName: { } typeName }:
                value = CelValue.Type(typeName);
                return true;
            case CelCallExpr { Prepared: CelValue prepared }:
                value = prepared;
                return true;
            case CelListExpr list when TryConstants(list.Items) is { } items:
                value = CelValue.List(items);
                return true;
            case CelMapExpr map when TryConstants(map.Keys) is { } keys && TryConstants(map.Values) is { } values && CelMap.TryCreate(keys, values) is { } made:
                value = CelValue.Map(made);
                return true;
            default:
                return false;
        }
    }

    private static CelValue[]? TryConstants(CelExpr[] expressions)
    {
        CelValue[] values = new CelValue[expressions.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (!TryConstant(expressions[i], out values[i]))
            {
                return null;
            }
        }

        return values;
    }

    private static CelCode Name(CelNameExpr name)
    {
        int index = name.Binding.Index;
        switch (name.Binding.Kind)
        {
            case CelBindingKind.Local:
                return (ref frame) => frame.Locals[index];
            case CelBindingKind.Now:
                return (ref frame) => CelValue.Timestamp(frame.Now);
            default:
                ulong variable = 1UL << index;
                return (ref frame) =>
                {
                    CelValue value = frame.First[index];
                    value = value.Kind != CelKind.Absent ? value : frame.Second[index];
                    return value.Kind != CelKind.Absent ? value : CelValue.Unknown(variable);
                };
        }
    }

    private static CelCode Select(CelSelectExpr select, CelCode operand)
    {
        CelValue key = CelValue.String(select.Field);
        int offset = select.Offset;
        if (select.IsTest)
        {
            return (ref frame) =>
            {
                CelValue map = operand(ref frame);
                return map.Kind == CelKind.Map ? CelValue.Bool(map.AsMap.Contains(key)) : map.IsFault ? map : CelArithmetic.NoOverload(offset);
            };
        }

        return (ref frame) =>
        {
            CelValue map = operand(ref frame);
            if (map.Kind != CelKind.Map)
            {
                return map.IsFault ? map : CelArithmetic.NoOverload(offset);
            }

            return map.AsMap.TryGet(key, out CelValue value) ? value : CelValue.Error(CelErrorCode.NoSuchKey, offset);
        };
    }

    // What a map would say: a field that is not there is no unknown, for whoever fills the slots knows them all.
    private static CelCode SelectSlot(CelSelectExpr select)
    {
        int slot = select.Slot, offset = select.Offset;
        if (select.IsTest)
        {
            return (ref frame) => CelValue.Bool(frame.First[slot].Kind != CelKind.Absent);
        }

        return (ref frame) =>
        {
            CelValue value = frame.First[slot];
            return value.Kind != CelKind.Absent ? value : CelValue.Error(CelErrorCode.NoSuchKey, offset);
        };
    }

    private static CelCode List(CelCode[] items) => (ref frame) =>
    {
        CelValue fault = default;
        CelValue[] values = Evaluate(items, ref frame, ref fault);
        return fault.IsFault ? fault : CelValue.List(values);
    };

    private static CelCode Map(CelMapExpr map, CelCode[] keys, CelCode[] values)
    {
        int offset = map.Offset;
        return (ref frame) =>
        {
            CelValue fault = default;
            CelValue[] keyValues = Evaluate(keys, ref frame, ref fault);
            CelValue[] itemValues = Evaluate(values, ref frame, ref fault);
            if (fault.IsFault)
            {
                return fault;
            }

            foreach (CelValue key in keyValues)
            {
                if (!frame.TryChargeKey(key, offset))
                {
                    return CelArithmetic.Exceeded(offset);
                }
            }

            return CelMap.TryCreate(keyValues, itemValues) is { } made ? CelValue.Map(made) : CelValue.Error(CelErrorCode.InvalidKey, offset);
        };
    }

    private static CelValue[] Evaluate(CelCode[] items, ref CelFrame frame, ref CelValue fault)
    {
        CelValue[] values = new CelValue[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            values[i] = items[i](ref frame);
            if (values[i].IsFault)
            {
                fault = CelValue.Fault(fault, values[i]);
            }
        }

        return values;
    }
}
