using System.Collections.Frozen;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The functions and operators of the language: those of OpenFGA's CEL environment.</summary>
internal static class CelSignatures
{
    /// <summary>The functions by name.</summary>
    public static readonly FrozenDictionary<string, CelOverload[]> Functions = MakeFunctions();

    private static readonly CelType[] Numbers = [CelType.Int, CelType.Uint, CelType.Double];

    private static readonly FrozenDictionary<CelOperator, CelOverload[]> Operators = MakeOperators();

    /// <summary>Finds the type of an arithmetic operator; nothing where it does not take the operands.</summary>
    public static CelType? ResultOf(CelOperator op, params ReadOnlySpan<CelType> operands)
    {
        CelType? result = CelOverload.Resolve(Operators[op], isMember: false, operands);

        // The sum of two lists keeps what is known of their elements.
        return result is { Kind: CelTypeKind.List } && operands[0].Kind == CelTypeKind.List && operands[1].Kind == CelTypeKind.List
            ? CelType.Join(operands[0], operands[1])
            : result;
    }

    /// <summary>Says whether values of a type have an order.</summary>
    public static bool IsOrdered(CelType type) => type.Kind is not (CelTypeKind.Null or CelTypeKind.List or CelTypeKind.Map or CelTypeKind.Record or CelTypeKind.IpAddress or CelTypeKind.Type);

    private static FrozenDictionary<CelOperator, CelOverload[]> MakeOperators()
    {
        CelOverload[] numeric = [.. Numbers.Select(static n => Same(n))];
        return new Dictionary<CelOperator, CelOverload[]>
        {
            [CelOperator.Add] =
            [
                .. numeric, Same(CelType.String), Same(CelType.Bytes), Same(CelType.AnyList), Same(CelType.Duration),
                Global(CelType.Timestamp, CelType.Timestamp, CelType.Duration), Global(CelType.Timestamp, CelType.Duration, CelType.Timestamp),
            ],
            [CelOperator.Subtract] =
            [
                .. numeric, Same(CelType.Duration), Global(CelType.Duration, CelType.Timestamp, CelType.Timestamp),
                Global(CelType.Timestamp, CelType.Timestamp, CelType.Duration),
            ],
            [CelOperator.Multiply] = numeric,
            [CelOperator.Divide] = numeric,
            [CelOperator.Modulo] = [Same(CelType.Int), Same(CelType.Uint)],
            [CelOperator.Negate] = [Global(CelType.Int, CelType.Int), Global(CelType.Double, CelType.Double)],
        }.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, CelOverload[]> MakeFunctions()
    {
        CelType[] sized = [CelType.String, CelType.Bytes, CelType.AnyList, CelType.AnyMap];
        CelOverload[] textTest = [Member(CelType.Bool, CelType.String, CelType.String)];
        CelOverload[] ofInstant = [Member(CelType.Int, CelType.Timestamp), Member(CelType.Int, CelType.Timestamp, CelType.String)];
        CelOverload[] ofInstantOrSpan = [.. ofInstant, Member(CelType.Int, CelType.Duration)];
        return new Dictionary<string, CelOverload[]>(StringComparer.Ordinal)
        {
            ["size"] = [.. sized.Select(static t => Global(CelType.Int, t)), .. sized.Select(static t => Member(CelType.Int, t))],
            ["contains"] = textTest,
            ["startsWith"] = textTest,
            ["endsWith"] = textTest,
            ["matches"] = [.. textTest, Global(CelType.Bool, CelType.String, CelType.String)],
            ["in_cidr"] = [Member(CelType.Bool, CelType.IpAddress, CelType.String)],
            ["ipaddress"] = From(CelType.IpAddress, CelType.String),
            ["bool"] = From(CelType.Bool, CelType.Bool, CelType.String),
            ["bytes"] = From(CelType.Bytes, CelType.Bytes, CelType.String),
            ["double"] = From(CelType.Double, CelType.Double, CelType.Int, CelType.Uint, CelType.String),
            ["int"] = From(CelType.Int, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Timestamp, CelType.Duration),
            ["uint"] = From(CelType.Uint, CelType.Uint, CelType.Int, CelType.Double, CelType.String),
            ["string"] = From(CelType.String, CelType.String, CelType.Bool, CelType.Bytes, CelType.Int, CelType.Uint, CelType.Double, CelType.Timestamp, CelType.Duration),
            ["duration"] = From(CelType.Duration, CelType.Duration, CelType.String, CelType.Int),
            ["timestamp"] = From(CelType.Timestamp, CelType.Timestamp, CelType.String, CelType.Int),
            ["dyn"] = [Global(CelType.Dyn, CelType.Dyn)],
            ["type"] = [Global(CelType.Type, CelType.Dyn)],
            ["getFullYear"] = ofInstant,
            ["getMonth"] = ofInstant,
            ["getDayOfYear"] = ofInstant,
            ["getDayOfMonth"] = ofInstant,
            ["getDate"] = ofInstant,
            ["getDayOfWeek"] = ofInstant,
            ["getHours"] = ofInstantOrSpan,
            ["getMinutes"] = ofInstantOrSpan,
            ["getSeconds"] = ofInstantOrSpan,
            ["getMilliseconds"] = ofInstantOrSpan,
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static CelOverload Same(CelType type) => Global(type, type, type);

    private static CelOverload[] From(CelType result, params CelType[] sources) => [.. sources.Select(s => Global(result, s))];

    private static CelOverload Global(CelType result, params CelType[] parameters) => new(false, parameters, result);

    private static CelOverload Member(CelType result, params CelType[] parameters) => new(true, parameters, result);
}
