using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Conditions;

/// <summary>A context whose values have the types of one condition's parameters, ready to be evaluated with as often as wanted.</summary>
/// <remarks>Made by <see cref="CompiledCondition.Prepare"/>. Immutable; safe for concurrent use.</remarks>
public sealed class PreparedConditionContext
{
    private readonly ConditionContext _context;
    private readonly CelError?[] _errors;

    internal PreparedConditionContext(CompiledCondition condition, ConditionContext context)
    {
        Condition = condition;
        _context = context;
        IReadOnlyList<ConditionParameter> parameters = condition.Definition.Parameters;
        Slots = new CelValue[parameters.Count];
        _errors = new CelError?[parameters.Count];
        for (int i = 0; i < Slots.Length; i++)
        {
            if (!context.TryGet(parameters[i].Name, out CelValue raw))
            {
                continue;
            }

            Present |= 1UL << i;
            Slots[i] = CelParameterConversion.Convert(parameters[i].Type, raw);
            if (Slots[i].IsFault)
            {
                Invalid |= 1UL << i;
                _errors[i] = new CelError
                {
                    Code = CelErrorCode.InvalidParameter,
                    Line = 0,
                    Column = 0,
                    Length = 0,
                    Message = $"the parameter '{parameters[i].Name}' {Slots[i].ErrorDetail}",
                };
            }
        }
    }

    /// <summary>Gets the condition that the values were converted for.</summary>
    public CompiledCondition Condition { get; }

    /// <summary>Gets an error for each value that is not of its parameter's type, in the order of the parameters.</summary>
    public IReadOnlyList<CelError> Errors => [.. _errors.OfType<CelError>()];

    /// <summary>Gets the names of the context that the condition does not declare; evaluation ignores them.</summary>
    public IReadOnlyList<string> UnknownNames =>
        [.. _context.Names.Where(n => !Condition.Definition.Parameters.Any(p => p.Name == n))];

    /// <summary>Gets the values by parameter.</summary>
    internal CelValue[] Slots { get; }

    /// <summary>Gets the parameters that the context has, a bit each.</summary>
    internal ulong Present { get; }

    /// <summary>Gets the parameters whose values could not be converted, a bit each.</summary>
    internal ulong Invalid { get; }

    internal CelError ErrorOf(int parameter) => _errors[parameter]!; // only asked for parameters that are invalid
}
