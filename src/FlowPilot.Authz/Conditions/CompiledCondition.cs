using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Conditions;

/// <summary>A condition that has been checked and can be evaluated.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class CompiledCondition
{
    private readonly CelProgram _program;
    private readonly CelValue[] _nothing;
    private readonly ulong _all;

    private CompiledCondition(ConditionDefinition definition, CelProgram program)
    {
        Definition = definition;
        _program = program;
        _nothing = new CelValue[definition.Parameters.Count];
        _all = definition.Parameters.Count == 64 ? ulong.MaxValue : (1UL << definition.Parameters.Count) - 1;
    }

    /// <summary>Gets the definition that was compiled.</summary>
    public ConditionDefinition Definition { get; }

    /// <summary>
    /// Gets a value indicating whether the expression names <c>now</c>, the instant of the evaluation, without declaring it: an extension of
    /// ours, which OpenFGA does not have.
    /// </summary>
    public bool UsesNow => _program.UsesNow;

    internal CelSource Source => _program.Source;

    /// <summary>Where the expression first names <c>now</c> without declaring it.</summary>
    internal (int Line, int Column) PlaceOfNow => Source.Locate(_program.NowOffset);

    /// <summary>Checks and compiles a condition.</summary>
    /// <param name="definition">The condition.</param>
    /// <param name="limits">What it may cost; the defaults if <see langword="null"/>.</param>
    /// <returns>The compiled condition.</returns>
    /// <exception cref="CelException">The condition has errors; <see cref="CelException.Errors"/> says where and why.</exception>
    public static CompiledCondition Compile(ConditionDefinition definition, ConditionLimits? limits = null) =>
        TryCompile(definition, limits, out CompiledCondition? condition, out IReadOnlyList<CelError> errors)
            ? condition
            : throw new CelException(definition.Name, errors);

    /// <summary>Checks and compiles a condition.</summary>
    /// <param name="definition">The condition.</param>
    /// <param name="limits">What it may cost; the defaults if <see langword="null"/>.</param>
    /// <param name="condition">The compiled condition, if it has no errors.</param>
    /// <param name="errors">The errors, in the order of their place; empty if there are none.</param>
    /// <returns><see langword="true"/> if the condition has no errors.</returns>
    public static bool TryCompile(
        ConditionDefinition definition,
        ConditionLimits? limits,
        [NotNullWhen(true)] out CompiledCondition? condition,
        out IReadOnlyList<CelError> errors)
    {
        ArgumentNullException.ThrowIfNull(definition);
        limits ??= new ConditionLimits();
        var diagnostics = new CelDiagnostics(new CelSource(definition.Expression));
        KeyValuePair<string, CelType>[] variables = [.. definition.Parameters.Select(static p => KeyValuePair.Create(p.Name, p.Type.CelType))];
        CelProgram? program = CelEnvironment.Create(variables, diagnostics) is { } environment
            ? CelProgram.Compile(environment, limits, requireBool: true, diagnostics)
            : null;
        condition = program is null ? null : new CompiledCondition(definition, program);
        errors = diagnostics.ToList();
        return condition is not null;
    }

    /// <summary>Converts the values of a context to the types of the parameters.</summary>
    /// <param name="context">The context.</param>
    /// <returns>The typed context; values that could not be converted are in <see cref="PreparedConditionContext.Errors"/>.</returns>
    public PreparedConditionContext Prepare(ConditionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new PreparedConditionContext(this, context);
    }

    /// <summary>Evaluates the condition. All declared parameters must be in one of the contexts, whether or not the value depends on them.</summary>
    /// <param name="stored">The context that is stored with the tuple, or <see langword="null"/>; its values win.</param>
    /// <param name="request">The context of the request, or <see langword="null"/>.</param>
    /// <param name="now">The one instant of the decision, read from a <see cref="TimeProvider"/> by the caller.</param>
    /// <returns>The result.</returns>
    /// <remarks>To evaluate one context often, <see cref="Prepare"/> it and use <see cref="EvaluatePrepared"/>.</remarks>
    public ConditionResult Evaluate(ConditionContext? stored, ConditionContext? request, DateTimeOffset now) =>
        EvaluatePrepared(stored is null ? null : Prepare(stored), request is null ? null : Prepare(request), now);

    /// <summary>Evaluates the condition with typed contexts, without allocating unless the expression makes texts, lists or maps.</summary>
    /// <param name="stored">The context that is stored with the tuple, or <see langword="null"/>; its values win.</param>
    /// <param name="request">The context of the request, or <see langword="null"/>.</param>
    /// <param name="now">The one instant of the decision, read from a <see cref="TimeProvider"/> by the caller.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">A context was prepared for another condition.</exception>
    public ConditionResult EvaluatePrepared(PreparedConditionContext? stored, PreparedConditionContext? request, DateTimeOffset now)
    {
        ThrowIfForeign(stored, nameof(stored));
        ThrowIfForeign(request, nameof(request));
        ulong storedPresent = stored?.Present ?? 0;
        ulong storedInvalid = stored?.Invalid ?? 0;
        ulong requestInvalid = (request?.Invalid ?? 0) & ~storedPresent;
        if ((storedInvalid | requestInvalid) != 0)
        {
            int parameter = BitOperations.TrailingZeroCount(storedInvalid | requestInvalid);
            PreparedConditionContext? source = (storedInvalid & (1UL << parameter)) != 0 ? stored : request;
            return ConditionResult.Invalid(source!.ErrorOf(parameter)); // a context that is not there has no invalid values
        }

        ulong missing = _all & ~(storedPresent | (request?.Present ?? 0));
        if (missing != 0)
        {
            return ConditionResult.Needs(missing, this);
        }

        CelInstant instant = UsesNow ? CelInstant.FromDateTimeOffset(now) : default;
        CelValue value = _program.Evaluate(stored?.Slots ?? _nothing, request?.Slots ?? _nothing, instant);
        return ConditionResult.Of(value, this);
    }

    private void ThrowIfForeign(PreparedConditionContext? context, string name)
    {
        if (context is not null && !ReferenceEquals(context.Condition, this))
        {
            throw new ArgumentException($"The context was prepared for the condition '{context.Condition.Definition.Name}', not for '{Definition.Name}'.", name);
        }
    }
}
