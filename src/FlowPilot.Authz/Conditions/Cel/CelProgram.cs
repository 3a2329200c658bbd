using System.Runtime.CompilerServices;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A compiled expression with its environment. Immutable; safe for concurrent use.</summary>
internal sealed class CelProgram
{
    private const int InlineLocals = 8;

    // Shallower expressions need less stack than the runtime keeps in reserve.
    private const int ShallowDepth = 16;

    private readonly CelCode _code;
    private readonly int _depth;
    private readonly int _localCount;
    private readonly int _nodes;
    private readonly int _maxWork;

    private CelProgram(CelSource source, CelEnvironment environment, CelExpr expression, CelChecker checker, ConditionLimits limits)
    {
        Source = source;
        Environment = environment;
        ResultType = expression.Type;
        NowOffset = checker.NowOffset;
        _code = CelCompiler.Compile(expression, limits);
        _depth = expression.Depth;
        _localCount = checker.LocalCount;
        _nodes = CelCompiler.CountNodes(expression);
        _maxWork = limits.MaxWork;
    }

    public CelSource Source { get; }

    public CelEnvironment Environment { get; }

    public CelType ResultType { get; }

    /// <summary>Gets a value indicating whether the value depends on the instant of the evaluation.</summary>
    public bool UsesNow => NowOffset >= 0;

    /// <summary>Gets where the text first names the instant; -1 if it does not.</summary>
    public int NowOffset { get; }

    /// <summary>Compiles a text; nothing where it has errors, which are then among the diagnostics.</summary>
    /// <param name="environment">The variables that it may name.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="requireBool">Whether its value must be a bool.</param>
    /// <param name="diagnostics">Holds the text, and takes the errors.</param>
    public static CelProgram? Compile(CelEnvironment environment, ConditionLimits limits, bool requireBool, CelDiagnostics diagnostics)
    {
        if (CelParser.Parse(diagnostics, limits) is not { } expression)
        {
            return null;
        }

        var checker = new CelChecker(environment, diagnostics, limits.MaxPatternLength);
        CelType type = checker.Check(expression);
        if (!diagnostics.HasErrors && requireBool && type.Kind != CelTypeKind.Bool)
        {
            diagnostics.Add(CelErrorCode.NotBoolean, expression.Offset, expression.Length, $"the expression must be a bool, found '{type}'");
        }

        return diagnostics.HasErrors ? null : new CelProgram(diagnostics.Source, environment, expression, checker, limits);
    }

    /// <summary>Evaluates the expression. Never throws; allocates only for texts, lists and maps that it makes.</summary>
    /// <param name="first">The values of the variables, one slot each; what is absent is looked for in <paramref name="second"/>.</param>
    /// <param name="second">Further values of the variables, one slot each; what is absent here too is unknown.</param>
    /// <param name="now">The instant of the evaluation.</param>
    public CelValue Evaluate(ReadOnlySpan<CelValue> first, ReadOnlySpan<CelValue> second, CelInstant now)
    {
        if (_depth > ShallowDepth && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return CelValue.Error(CelErrorCode.WorkExceeded, 0);
        }

        var frame = new CelFrame(first, second, now, _maxWork);
        if (!frame.TryCharge(_nodes, 0))
        {
            return CelValue.Error(CelErrorCode.WorkExceeded, 0);
        }

        return _localCount == 0 ? Run(ref frame) : RunWithLocals(ref frame);
    }

    // Kept apart, so that an expression without macros need not clear the room for their variables.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private CelValue RunWithLocals(scoped ref CelFrame frame)
    {
        Locals locals = default;
        Span<CelValue> slots = _localCount <= InlineLocals ? locals : new CelValue[_localCount];
        scoped CelFrame inner = frame;
        inner.Locals = slots;
        return Run(ref inner);
    }

    private CelValue Run(ref CelFrame frame)
    {
        CelValue value = _code(ref frame);
        return frame.ExhaustedAt < 0 ? value : CelValue.Error(CelErrorCode.WorkExceeded, frame.ExhaustedAt);
    }

    [InlineArray(InlineLocals)]
    private struct Locals
    {
        private CelValue _first;
    }
}
