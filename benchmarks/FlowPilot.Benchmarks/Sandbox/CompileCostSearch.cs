using FlowPilot.Sandbox.Limits;
using FlowPilot.TestKit.Modules;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>Looks for the shape whose compile takes most for its estimate: changes the best ones so far at random, and keeps what is worse.</summary>
/// <param name="preset">The preset whose caps and budget every shape fills.</param>
/// <param name="limits">Its caps.</param>
/// <param name="seed">Where the search begins; the same seed asks the same first questions.</param>
/// <param name="score">What is made as large as possible.</param>
internal sealed class CompileCostSearch(string preset, ModuleLimits limits, int seed, Func<CompileMeasurement, double> score)
{
    private const int Kept = 6;

    private static readonly ShapeKind[] Kinds = Enum.GetValues<ShapeKind>();

    private readonly Random _random = new(seed);
    private readonly List<CompileMeasurement> _best = [];

    /// <summary>Gets how many modules were compiled.</summary>
    public int Tried { get; private set; }

    /// <summary>Gets the worst, the first one first.</summary>
    public IReadOnlyList<CompileMeasurement> Worst => _best;

    /// <summary>Tries changes until the instant.</summary>
    /// <param name="start">Shapes that were measured already.</param>
    /// <param name="goesOn">Says whether there is time left.</param>
    public async Task RunAsync(IEnumerable<CompileMeasurement> start, Func<bool> goesOn)
    {
        foreach (CompileMeasurement measurement in start)
        {
            Keep(measurement);
        }

        while (goesOn() && _best.Count > 0)
        {
            // The worst one most often, the others sometimes: a hill beside the highest may be the higher one.
            CompileShape parent = _best[Math.Min(_best.Count - 1, Math.Min(_random.Next(Kept), _random.Next(Kept)))].Shape;
            if (await CompileMeasurement.MeasureAsync(preset, Change(parent), largest: true) is { } measurement)
            {
                Tried++;
                Keep(measurement);
            }
        }
    }

    private void Keep(CompileMeasurement measurement)
    {
        _best.Add(measurement);
        _best.Sort((left, right) => score(right).CompareTo(score(left)));
        if (_best.Count > Kept)
        {
            _best.RemoveAt(Kept);
        }
    }

    private CompileShape Change(CompileShape shape)
    {
        // Scaled anew by the child.
        shape = shape with { Count = 1, Functions = 1 };
        for (int changes = _random.Next(1, 4); changes > 0; changes--)
        {
            shape = _random.Next(8) switch
            {
                0 => shape with { Locals = Of(shape.Locals, 1, limits.MaxFunctionLocals - 1) },
                1 => shape with { Arity = Of(shape.Arity, 0, Math.Min(limits.MaxTypeItems / 2, limits.MaxFunctionBranchTargets)) },
                2 => shape with { Depth = Of(shape.Depth, 0, Math.Min(400, limits.MaxNestingDepth - 2)) },
                3 => shape with { InLoops = !shape.InLoops },
                4 => shape with { Held = Of(shape.Held, 0, 1_000) },
                5 => shape with { Forgotten = !shape.Forgotten },
                6 when shape.Kinds.Count > 1 => shape with { Kinds = [.. shape.Kinds.Where((_, i) => i != 0)] },
                _ => shape with { Kinds = [.. shape.Kinds.Append(Kinds[_random.Next(Kinds.Length)]).TakeLast(4)] },
            };
        }

        return shape;
    }

    private int Of(int value, int least, int most) => Math.Clamp(
        _random.Next(4) switch { 0 => value * 2, 1 => value / 2, 2 => value + _random.Next(-3, 4), _ => least + (int)((most - least) * Math.Pow(_random.NextDouble(), 3)) }, least, most);
}
