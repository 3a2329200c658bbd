using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Model;

/// <summary>What a model may use, and how much of it.</summary>
/// <remarks>The values are read when a model is read or built; later changes do not reach it. Not safe for concurrent changes.</remarks>
public sealed class ModelOptions
{
    /// <summary>Gets or sets how long the text of a model may be; for modules, all files together.</summary>
    /// <value>In bytes of UTF-8, from 1 to 67,108,864; 262,144 by default, as in OpenFGA.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxTextLength
    {
        get;
        set => field = InRange(value, 67_108_864, nameof(MaxTextLength));
    } = 262_144;

    /// <summary>Gets or sets how many types a model may have.</summary>
    /// <value>From 1 to 10,000; 100 by default, as in OpenFGA.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxTypes
    {
        get;
        set => field = InRange(value, 10_000, nameof(MaxTypes));
    } = 100;

    /// <summary>Gets or sets how deep the definition of a relation may be nested.</summary>
    /// <value>In levels of parentheses, from 1 to 200; 50 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxDepth
    {
        get;
        set => field = InRange(value, 200, nameof(MaxDepth));
    } = 50;

    /// <summary>Gets or sets how many errors, and how many warnings, are listed; one more says that there are further ones.</summary>
    /// <value>From 1 to 10,000; 100 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxErrors
    {
        get;
        set => field = InRange(value, 10_000, nameof(MaxErrors));
    } = 100;

    /// <summary>Gets or sets what a condition may cost, to compile and at each evaluation.</summary>
    /// <value>
    /// The defaults of <see cref="Conditions.ConditionLimits"/>, unless set. A store keeps the model and not its limits: there, an evaluation may
    /// do the work that <see cref="ConditionLimits.MaxWork"/> allows by default.
    /// </value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ConditionLimits ConditionLimits
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>
    /// Gets or sets a value indicating whether operands of <c>and</c> and <c>but not</c> that lead back to themselves are errors, not warnings.
    /// </summary>
    /// <value><see langword="false"/> by default: such a relation has its well-founded meaning, where what stays undefined is false.</value>
    public bool RequireStratified { get; set; }

    /// <summary>Gets or sets a value indicating whether a model may use what OpenFGA's language does not have.</summary>
    /// <value>
    /// <see langword="false"/> by default. The extensions are <c>expires</c> and <c>not before</c> behind a type in brackets
    /// (<c>[user expires]</c>), <c>viewer from all parent</c>, a subject that has the relation on every object of a tupleset, and <c>now</c>, the
    /// instant of the evaluation, in a condition that declares no parameter of this name.
    /// </value>
    public bool AllowExtensions { get; set; }

    private static int InRange(int value, int max, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max, name);
        return value;
    }
}
