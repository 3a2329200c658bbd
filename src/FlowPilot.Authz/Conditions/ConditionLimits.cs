namespace FlowPilot.Authz.Conditions;

/// <summary>Bounds what a condition may cost: to compile, and at each evaluation.</summary>
/// <remarks>The values are copied when a condition is compiled; later changes do not reach it. Not safe for concurrent changes.</remarks>
public sealed class ConditionLimits
{
    /// <summary>The number of parameters that a condition can have.</summary>
    public const int MaxParameters = 64;

    /// <summary>Gets or sets the longest text of an expression.</summary>
    /// <value>In characters (UTF-16), from 1 to 262,144; 16,384 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxExpressionLength
    {
        get;
        set => field = InRange(value, 262_144, nameof(MaxExpressionLength));
    } = 16_384;

    /// <summary>Gets or sets how deep an expression may be nested; each operator, call and bracket counts.</summary>
    /// <value>In levels, from 1 to 250; 100 by default. Operands that <c>&amp;&amp;</c> or <c>||</c> join are one level, however many.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxNestingDepth
    {
        get;
        set => field = InRange(value, 250, nameof(MaxNestingDepth));
    } = 100;

    /// <summary>Gets or sets how much work one evaluation may do.</summary>
    /// <value>
    /// In units, from 1 to 10,000,000; 10,000 by default. A unit is a node of the expression, an element that is visited, 16 characters
    /// that are compared or made, or a step of a regular expression.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxWork
    {
        get;
        set => field = InRange(value, 10_000_000, nameof(MaxWork));
    } = 10_000;

    /// <summary>Gets or sets the longest regular expression, in the text or in the context.</summary>
    /// <value>In characters (UTF-16), from 1 to 4,096; 256 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxPatternLength
    {
        get;
        set => field = InRange(value, 4_096, nameof(MaxPatternLength));
    } = 256;

    private static int InRange(int value, int max, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max, name);
        return value;
    }
}
