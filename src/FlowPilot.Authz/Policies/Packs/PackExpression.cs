using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Policies.Yaml;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>A compiled expression of a pack, with the fields of facts that it names. Immutable.</summary>
internal sealed class PackExpression
{
    private static readonly ConditionLimits Limits = new();

    private readonly CelProgram _program;

    private PackExpression(CelProgram program, IReadOnlySet<(string Variable, string Field)> reads)
    {
        _program = program;
        Reads = reads;
        ReadsAttributes = reads.Any(static r => PackVariables.IsAttribute(r.Variable, r.Field));
    }

    public IReadOnlySet<(string Variable, string Field)> Reads { get; }

    /// <summary>
    /// Gets a value indicating whether the value may tell of an attribute: one that the pack declares is read, or a thing as a whole.
    /// </summary>
    public bool ReadsAttributes { get; }

    /// <summary>Compiles the text of a node; nothing, and errors in their place, where it is none of the type.</summary>
    public static PackExpression? Compile(YamlNode node, CelEnvironment environment, CelType type, YamlErrors errors)
    {
        var diagnostics = new CelDiagnostics(new CelSource(node.Text ?? ""));
        CelProgram? program = CelProgram.Compile(environment, Limits, requireBool: type.Kind == CelTypeKind.Bool, diagnostics);
        if (program is not null && program.ResultType.Kind != type.Kind)
        {
            diagnostics.Add(CelErrorCode.TypeMismatch, 0, 0, $"the expression must be a {type}, found '{program.ResultType}'");
        }

        foreach (CelError error in diagnostics.ToList())
        {
            (int line, int column) = PlaceOf(node, error);
            errors.Add(line, column, "expression", error.Message);
        }

        return program is null || diagnostics.HasErrors ? null : new PackExpression(program, ReadsOf(program, environment));
    }

    public CelValue Evaluate(ReadOnlySpan<CelValue> slots, CelInstant now) => _program.Evaluate(slots, slots, now);

    private static (int Line, int Column) PlaceOf(YamlNode node, CelError error) =>
        node.TextPlace is not { } place ? (node.Line, node.Column)
        : error.Line <= 1 ? (place.Line, place.Column + Math.Max(0, error.Column - 1))
        : (place.Line + error.Line - 1, place.Column + error.Column - 1);

    // The program keeps closures only, so its names are read off the text once more: when a pack is loaded, never at a decision.
    private static HashSet<(string Variable, string Field)> ReadsOf(CelProgram program, CelEnvironment environment)
    {
        var reads = new HashSet<(string Variable, string Field)>();
        var diagnostics = new CelDiagnostics(program.Source);
        if (CelParser.Parse(diagnostics, Limits) is { } expression)
        {
            new CelChecker(environment, diagnostics, Limits.MaxPatternLength).Check(expression);
            Walk(expression, reads);
        }

        return reads;
    }

    private static void Walk(CelExpr? expression, HashSet<(string Variable, string Field)> reads)
    {
        // A macro's own variable may have the name of a fact: only what is bound to the fact counts.
        if (expression is CelSelectExpr { Operand: CelNameExpr { Binding.Kind: CelBindingKind.Variable } name } field)
        {
            reads.Add((name.Name, field.Field));
            return;
        }

        if (expression is CelNameExpr { Binding.Kind: CelBindingKind.Variable } whole)
        {
            reads.Add((whole.Name, PackVariables.Whole));
        }

        foreach (CelExpr? inner in InnerOf(expression))
        {
            Walk(inner, reads);
        }
    }

    private static CelExpr?[] InnerOf(CelExpr? expression) => expression switch
    {
        CelSelectExpr select => [select.Operand],
        CelOperatorExpr op => (CelExpr?[])[op.Left, op.Right],
        CelLogicExpr logic => logic.Operands,
        CelConditionalExpr conditional => [conditional.Test, conditional.Then, conditional.Otherwise],
        CelListExpr list => list.Items,
        CelMapExpr map => [.. map.Keys, .. map.Values],
        CelCallExpr call => call.Arguments,
        CelMacroExpr macro => (CelExpr?[])[macro.Range, macro.Body, macro.Filter],
        _ => [],
    };
}
