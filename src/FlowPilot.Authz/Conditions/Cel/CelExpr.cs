namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A node of a parsed expression. The checker adds its type.</summary>
/// <param name="offset">Where the node's own token begins: an operator, a name, a bracket. Errors are reported there.</param>
/// <param name="length">The length of that token.</param>
internal abstract class CelExpr(int offset, int length)
{
    public int Offset { get; } = offset;

    public int Length { get; } = length;

    /// <summary>Gets the number of nodes on the longest way down, this one included.</summary>
    public int Depth { get; protected init; } = 1;

    /// <summary>Gets or sets the static type, once it has been checked.</summary>
    public CelType Type { get; set; } = CelType.Dyn;
}

internal sealed class CelLiteralExpr(int offset, int length, CelValue value) : CelExpr(offset, length)
{
    public CelValue Value { get; } = value;
}

/// <summary>A name: a variable, a macro's variable, or a type.</summary>
internal sealed class CelNameExpr(int offset, int length, string name, bool isRooted) : CelExpr(offset, length)
{
    public string Name { get; } = name;

    /// <summary>Gets a value indicating whether the name began with a dot, which passes by the variables of macros.</summary>
    public bool IsRooted { get; } = isRooted;

    /// <summary>Gets or sets what the name means, once it has been checked.</summary>
    public CelBinding Binding { get; set; }
}

/// <summary>A field of a message or map, or the test whether it is there.</summary>
internal sealed class CelSelectExpr : CelExpr
{
    public CelSelectExpr(int offset, int length, CelExpr operand, string field, bool isTest)
        : base(offset, length)
    {
        Operand = operand;
        Field = field;
        IsTest = isTest;
        Depth = operand.Depth + 1;
    }

    public CelExpr Operand { get; }

    public string Field { get; }

    public bool IsTest { get; }

    /// <summary>Gets or sets the type that this is the qualified name of, once it has been checked.</summary>
    public string? TypeName { get; set; }

    /// <summary>Gets or sets the slot that the field of a variable has of its own, once it has been checked; -1 for none.</summary>
    public int Slot { get; set; } = -1;
}

/// <summary>An operator with one or two operands.</summary>
internal sealed class CelOperatorExpr : CelExpr
{
    public CelOperatorExpr(int offset, int length, CelOperator op, CelExpr left, CelExpr? right = null)
        : base(offset, length)
    {
        Operator = op;
        Left = left;
        Right = right;
        Depth = Math.Max(left.Depth, right?.Depth ?? 0) + 1;
    }

    public CelOperator Operator { get; }

    public CelExpr Left { get; }

    public CelExpr? Right { get; }
}

/// <summary>Operands that <c>&amp;&amp;</c> or <c>||</c> joins.</summary>
internal sealed class CelLogicExpr : CelExpr
{
    public CelLogicExpr(int offset, int length, bool isAnd, CelExpr[] operands)
        : base(offset, length)
    {
        IsAnd = isAnd;
        Operands = operands;
        Depth = operands.Max(static o => o.Depth) + 1;
    }

    public bool IsAnd { get; }

    public CelExpr[] Operands { get; }
}

internal sealed class CelConditionalExpr : CelExpr
{
    public CelConditionalExpr(int offset, int length, CelExpr test, CelExpr then, CelExpr otherwise)
        : base(offset, length)
    {
        Test = test;
        Then = then;
        Otherwise = otherwise;
        Depth = Math.Max(test.Depth, Math.Max(then.Depth, otherwise.Depth)) + 1;
    }

    public CelExpr Test { get; }

    public CelExpr Then { get; }

    public CelExpr Otherwise { get; }
}

internal sealed class CelListExpr : CelExpr
{
    public CelListExpr(int offset, int length, CelExpr[] items)
        : base(offset, length)
    {
        Items = items;
        Depth = items.Select(static i => i.Depth).DefaultIfEmpty().Max() + 1;
    }

    public CelExpr[] Items { get; }
}

internal sealed class CelMapExpr : CelExpr
{
    public CelMapExpr(int offset, int length, CelExpr[] keys, CelExpr[] values)
        : base(offset, length)
    {
        Keys = keys;
        Values = values;
        Depth = keys.Concat(values).Select(static i => i.Depth).DefaultIfEmpty().Max() + 1;
    }

    public CelExpr[] Keys { get; }

    public CelExpr[] Values { get; }
}

/// <summary>A call of a function; the receiver, if there is one, is the first argument.</summary>
internal sealed class CelCallExpr : CelExpr
{
    public CelCallExpr(int offset, int length, string function, bool isMember, CelExpr[] arguments)
        : base(offset, length)
    {
        Function = function;
        IsMember = isMember;
        Arguments = arguments;
        Depth = arguments.Select(static i => i.Depth).DefaultIfEmpty().Max() + 1;
    }

    public string Function { get; }

    public bool IsMember { get; }

    public CelExpr[] Arguments { get; }

    /// <summary>
    /// Gets or sets what was made of a literal argument when it was checked: a <see cref="CelPattern"/>, a <see cref="CelTimeZone"/>, a boxed
    /// <see cref="CelNetwork"/>, or the boxed <see cref="CelValue"/> of the whole call.
    /// </summary>
    public object? Prepared { get; set; }
}

/// <summary>A macro that walks a list, or the keys of a map.</summary>
internal sealed class CelMacroExpr : CelExpr
{
    public CelMacroExpr(int offset, int length, CelMacro macro, CelExpr range, CelNameExpr variable, CelExpr body, CelExpr? filter = null)
        : base(offset, length)
    {
        Macro = macro;
        Range = range;
        Variable = variable;
        Body = body;
        Filter = filter;
        Depth = Math.Max(range.Depth, Math.Max(body.Depth, filter?.Depth ?? 0)) + 1;
    }

    public CelMacro Macro { get; }

    public CelExpr Range { get; }

    public CelNameExpr Variable { get; }

    public CelExpr Body { get; }

    /// <summary>Gets the condition of <c>map</c> with three arguments.</summary>
    public CelExpr? Filter { get; }
}
