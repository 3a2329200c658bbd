namespace FlowPilot.Authz.Conditions.Cel;

/// <content>Operators.</content>
internal static partial class CelCompiler
{
    private interface IOrderTest
    {
        static abstract bool Holds(int order);
    }

    private static CelCode Unary(CelOperatorExpr op, CelCode operand)
    {
        int offset = op.Offset;
        if (op.Operator == CelOperator.Not)
        {
            return (ref frame) =>
            {
                CelValue value = operand(ref frame);
                return value.Kind == CelKind.Bool ? CelValue.Bool(!value.AsBool) : value.IsFault ? value : CelArithmetic.NoOverload(offset);
            };
        }

        return Apply(operand, static (in value, ref _, at) => CelArithmetic.Negate(value, at), offset);
    }

    private static CelCode Binary(CelOperatorExpr op, CelCode left, CelCode right)
    {
        int offset = op.Offset;
        return op.Operator switch
        {
            CelOperator.Equal => Equality(left, right, offset, equal: true),
            CelOperator.NotEqual => Equality(left, right, offset, equal: false),
            CelOperator.Less => Order<Less>(left, right, offset),
            CelOperator.LessOrEqual => Order<LessOrEqual>(left, right, offset),
            CelOperator.Greater => Order<Greater>(left, right, offset),
            CelOperator.GreaterOrEqual => Order<GreaterOrEqual>(left, right, offset),
            CelOperator.Add => Apply(left, right, CelArithmetic.Add, offset),
            CelOperator.Subtract => Apply(left, right, static (in x, in y, ref _, at) => CelArithmetic.Subtract(x, y, at), offset),
            CelOperator.Multiply => Apply(left, right, static (in x, in y, ref _, at) => CelArithmetic.Multiply(x, y, at), offset),
            CelOperator.Divide => Apply(left, right, static (in x, in y, ref _, at) => CelArithmetic.Divide(x, y, at), offset),
            CelOperator.Modulo => Apply(left, right, static (in x, in y, ref _, at) => CelArithmetic.Modulo(x, y, at), offset),
            CelOperator.In => Apply(left, right, IsIn, offset),
            _ => Apply(left, right, ElementAt, offset),
        };
    }

    private static CelCode Apply(CelCode operand, CelUnary function, int offset) => (ref frame) =>
    {
        CelValue value = operand(ref frame);
        return value.IsFault ? value : function(value, ref frame, offset);
    };

    private static CelCode Apply(CelCode left, CelCode right, CelBinary function, int offset) => (ref frame) =>
    {
        CelValue x = left(ref frame);
        CelValue y = right(ref frame);
        return x.IsFault || y.IsFault ? CelValue.Fault(x, y) : function(x, y, ref frame, offset);
    };

    private static CelCode Equality(CelCode left, CelCode right, int offset, bool equal) => (ref frame) =>
    {
        CelValue x = left(ref frame);
        CelValue y = right(ref frame);
        return x.IsFault || y.IsFault ? CelValue.Fault(x, y) : CelValue.Bool(CelComparison.AreEqual(x, y, ref frame, offset) == equal);
    };

    private static CelCode Order<TTest>(CelCode left, CelCode right, int offset)
        where TTest : struct, IOrderTest => (ref frame) =>
    {
        CelValue x = left(ref frame);
        CelValue y = right(ref frame);
        if (x.IsFault || y.IsFault)
        {
            return CelValue.Fault(x, y);
        }

        int order = x.Kind == CelKind.Int && y.Kind == CelKind.Int ? x.AsInt.CompareTo(y.AsInt) : CelComparison.Compare(x, y, ref frame, offset);
        return order switch
        {
            CelComparison.NoOrder => CelArithmetic.NoOverload(offset),
            CelNumbers.Unordered => CelValue.Error(CelErrorCode.InvalidArgument, offset),
            _ => CelValue.Bool(TTest.Holds(order)),
        };
    };

    // An operand that decides wins over every fault of the others, wherever it stands.
    private static CelCode Logic(CelLogicExpr logic, CelCode[] operands)
    {
        int[] offsets = Array.ConvertAll(logic.Operands, static o => o.Offset);
        bool deciding = !logic.IsAnd;
        return (ref frame) =>
        {
            CelValue fault = default;
            for (int i = 0; i < operands.Length; i++)
            {
                CelValue value = operands[i](ref frame);
                if (value.Kind != CelKind.Bool)
                {
                    fault = CelValue.Fault(fault, AsFault(value, offsets[i]));
                }
                else if (value.AsBool == deciding)
                {
                    return value;
                }
            }

            return fault.IsFault ? fault : CelValue.Bool(!deciding);
        };
    }

    private static CelCode Conditional(CelConditionalExpr conditional, ConditionLimits limits)
    {
        CelCode test = Compile(conditional.Test, limits);
        CelCode then = Compile(conditional.Then, limits);
        CelCode otherwise = Compile(conditional.Otherwise, limits);
        int offset = conditional.Test.Offset;
        return (ref frame) =>
        {
            CelValue value = test(ref frame);
            return value.Kind != CelKind.Bool ? AsFault(value, offset) : value.AsBool ? then(ref frame) : otherwise(ref frame);
        };
    }

    // What stands where a bool must stand and is none.
    private static CelValue AsFault(in CelValue value, int offset) => value.IsFault ? value : CelArithmetic.NoOverload(offset);

    private static CelValue IsIn(in CelValue element, in CelValue container, ref CelFrame frame, int offset)
    {
        if (container.Kind == CelKind.Map)
        {
            return frame.TryChargeKey(element, offset) ? CelValue.Bool(container.AsMap.Contains(element)) : CelArithmetic.Exceeded(offset);
        }

        if (container.Kind != CelKind.List)
        {
            return CelArithmetic.NoOverload(offset);
        }

        CelValue[] items = container.AsList;
        if (!frame.TryCharge(items.Length, offset))
        {
            return CelArithmetic.Exceeded(offset);
        }

        foreach (ref readonly CelValue item in items.AsSpan())
        {
            if (CelComparison.AreEqual(item, element, ref frame, offset))
            {
                return CelValue.True;
            }
        }

        return CelValue.False;
    }

    private static CelValue ElementAt(in CelValue container, in CelValue index, ref CelFrame frame, int offset)
    {
        if (container.Kind == CelKind.Map)
        {
            return !frame.TryChargeKey(index, offset) ? CelArithmetic.Exceeded(offset)
                : container.AsMap.TryGet(index, out CelValue value) ? value : CelValue.Error(CelErrorCode.NoSuchKey, offset);
        }

        if (container.Kind != CelKind.List || !CelNumbers.IsNumber(index.Kind))
        {
            return CelArithmetic.NoOverload(offset);
        }

        CelValue[] items = container.AsList;
        long? at = index.Kind switch
        {
            CelKind.Int => index.AsInt,
            CelKind.Uint => index.AsUint <= int.MaxValue ? (long)index.AsUint : -1,
            _ => double.IsInteger(index.AsDouble) ? CelNumbers.ToInt(index.AsDouble) : null,
        };
        return at is not { } known ? CelValue.Error(CelErrorCode.InvalidArgument, offset)
            : known >= 0 && known < items.Length ? items[known] : CelValue.Error(CelErrorCode.IndexOutOfRange, offset);
    }

    private readonly struct Less : IOrderTest
    {
        public static bool Holds(int order) => order < 0;
    }

    private readonly struct LessOrEqual : IOrderTest
    {
        public static bool Holds(int order) => order <= 0;
    }

    private readonly struct Greater : IOrderTest
    {
        public static bool Holds(int order) => order > 0;
    }

    private readonly struct GreaterOrEqual : IOrderTest
    {
        public static bool Holds(int order) => order >= 0;
    }
}
