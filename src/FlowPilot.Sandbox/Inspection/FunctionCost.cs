namespace FlowPilot.Sandbox.Inspection;

/// <summary>What the operators of one function add up to, and the estimate made of it.</summary>
/// <remarks>
/// The coefficients were fitted to some three thousand bad modules; none of the terms can be left out: without live ranges the worst case is
/// eight times the estimate, without the arities thirty-eight. In <see cref="double"/>, because the squares overflow.
/// </remarks>
internal struct FunctionCost
{
    public double Simple;
    public double Arithmetic;
    public double Heavy;
    public double Runtime;
    public double Grow;
    public double Arity;
    public double Blocks;
    public double Locals;
    public double Live;
    public double Edges;
    public double Merges;
    public double Parked;
    public double Branches;
    public double Woven;

    public readonly double Nanoseconds
    {
        get
        {
            double values = Arithmetic + Heavy + Arity;
            double merges = EffectiveMerges;
            return 40_000 + (500 * Simple) + (1_000 * Arithmetic) + (5_000 * Heavy) + (40_000 * Runtime) + (4_000 * Arity) + (5_000 * Blocks) + (15_000 * Branches)
                + (50 * Locals) + (30 * Live) + (0.6 * merges * merges) + (0.8 * values * values);
        }
    }

    public readonly double Bytes =>
        (100 * Simple) + (300 * Arithmetic) + (2_600 * Heavy) + (30_000 * Runtime) + (1_000 * Arity) + (6_000 * Blocks)
        + (40 * Locals) + (5 * Live) + (10 * Parked) + (15 * Woven) + (900 * EffectiveMerges);

    // A merge of a value that nobody reads again is none: live ranges bound what merges can cost.
    private readonly double EffectiveMerges => Math.Min(Merges, (Live / 10) + (3 * Edges)) + (7 * Runtime) + (12 * Grow);
}
