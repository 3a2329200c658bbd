namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The operators with a value per value of their operands.</summary>
internal enum CelOperator : byte
{
    Not,
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    Index,
}
