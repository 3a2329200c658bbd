namespace FlowPilot.Authz.Conditions.Cel;

/// <content>Macros. Each element costs as many units as the body has nodes.</content>
internal static partial class CelCompiler
{
    private static CelCode Macro(CelMacroExpr macro, ConditionLimits limits)
    {
        CelCode range = Compile(macro.Range, limits);
        CelCode body = Compile(macro.Body, limits);
        CelCode? filter = macro.Filter is null ? null : Compile(macro.Filter, limits);
        var loop = new MacroLoop(macro.Variable.Binding.Index, 1 + CountNodes(macro.Body) + CountNodes(macro.Filter), macro.Offset, macro.Body.Offset);
        return macro.Macro switch
        {
            CelMacro.All => Quantify(range, body, loop, deciding: false),
            CelMacro.Exists => Quantify(range, body, loop, deciding: true),
            CelMacro.ExistsOne => ExistsOne(range, body, loop),
            CelMacro.Filter => Collect(range, body, transform: null, loop),
            _ => Collect(range, filter, body, loop),
        };
    }

    // The elements of a list or the keys of a map; nothing, and the fault, for everything else.
    private static CelValue[]? Items(CelCode range, in MacroLoop loop, ref CelFrame frame, out CelValue fault)
    {
        CelValue value = range(ref frame);
        fault = default;
        switch (value.Kind)
        {
            case CelKind.List:
                return value.AsList;
            case CelKind.Map:
                return value.AsMap.KeyArray;
            default:
                fault = AsFault(value, loop.Offset);
                return null;
        }
    }

    // 'all' is a row of '&&' and 'exists' one of '||': an element that decides wins over the faults of others.
    private static CelCode Quantify(CelCode range, CelCode body, MacroLoop loop, bool deciding) => (ref frame) =>
    {
        if (Items(range, loop, ref frame, out CelValue fault) is not { } items)
        {
            return fault;
        }

        foreach (ref readonly CelValue item in items.AsSpan())
        {
            if (!frame.TryCharge(loop.Work, loop.Offset))
            {
                return CelArithmetic.Exceeded(loop.Offset);
            }

            frame.Locals[loop.Slot] = item;
            CelValue value = body(ref frame);
            if (value.Kind != CelKind.Bool)
            {
                fault = CelValue.Fault(fault, AsFault(value, loop.BodyOffset));
            }
            else if (value.AsBool == deciding)
            {
                return value;
            }
        }

        return fault.IsFault ? fault : CelValue.Bool(!deciding);
    };

    // Every element counts, so no fault is ignored.
    private static CelCode ExistsOne(CelCode range, CelCode body, MacroLoop loop) => (ref frame) =>
    {
        if (Items(range, loop, ref frame, out CelValue fault) is not { } items)
        {
            return fault;
        }

        int count = 0;
        foreach (ref readonly CelValue item in items.AsSpan())
        {
            if (!frame.TryCharge(loop.Work, loop.Offset))
            {
                return CelArithmetic.Exceeded(loop.Offset);
            }

            frame.Locals[loop.Slot] = item;
            CelValue value = body(ref frame);
            if (value.Kind != CelKind.Bool)
            {
                fault = CelValue.Fault(fault, AsFault(value, loop.BodyOffset));
            }
            else if (value.AsBool)
            {
                count++;
            }
        }

        return fault.IsFault ? fault : CelValue.Bool(count == 1);
    };

    private static CelCode Collect(CelCode range, CelCode? filter, CelCode? transform, MacroLoop loop) => (ref frame) =>
    {
        if (Items(range, loop, ref frame, out CelValue fault) is not { } items)
        {
            return fault;
        }

        var kept = new List<CelValue>();
        foreach (ref readonly CelValue item in items.AsSpan())
        {
            if (!frame.TryCharge(loop.Work, loop.Offset))
            {
                return CelArithmetic.Exceeded(loop.Offset);
            }

            frame.Locals[loop.Slot] = item;
            CelValue test = filter is null ? CelValue.True : filter(ref frame);
            if (test.IsFalse)
            {
                continue;
            }

            CelValue value = !test.IsTrue ? AsFault(test, loop.BodyOffset) : transform is null ? item : transform(ref frame);
            if (value.IsFault)
            {
                fault = CelValue.Fault(fault, value);
            }
            else
            {
                kept.Add(value);
            }
        }

        return fault.IsFault ? fault : CelValue.List([.. kept]);
    };

    private readonly record struct MacroLoop(int Slot, int Work, int Offset, int BodyOffset);
}
