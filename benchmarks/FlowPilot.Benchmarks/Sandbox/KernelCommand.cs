using System.Globalization;
using FlowPilot.Benchmarks.Sandbox.Kernels;
using FlowPilot.Sandbox.Engine;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>The command <c>kernels</c> (S8): what metering costs code that computes, and how far such code is from the same in C#.</summary>
internal static class KernelCommand
{
    private static readonly (string Name, Func<IManagedKernel> Managed)[] Kernels =
    [
        ("fib", static () => new FibKernel()),
        ("sieve", static () => new SieveKernel()),
        ("matmul", static () => new MatmulKernel()),
        ("sha256", static () => new Sha256Kernel()),
        ("json", static () => new JsonKernel()),
    ];

    /// <summary>Runs it: <c>[rounds]</c>, of which the best counts. A round runs all forms of a kernel one after the other.</summary>
    public static int Run(string[] args)
    {
        int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 25;
        Console.WriteLine($"The least {(ThreadClock.IsProcessorTime ? "processor time" : "time")} of {rounds} rounds, ms.");
        Console.WriteLine();
        Console.WriteLine("| kernel | no metering | time only | ratio | fuel and time | ratio | C# | ratio |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach ((string name, Func<IManagedKernel> managed) in Kernels)
        {
            using KernelGuest unmetered = KernelGuest.Unmetered(name);
            using KernelGuest timed = KernelGuest.Metered(name, EngineKind.TimeOnly);
            using KernelGuest metered = KernelGuest.Metered(name, EngineKind.FuelAndTime);
            double[] best = Best(rounds, unmetered.Run, timed.Run, metered.Run, managed().Run);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {best[0]:f1} | {best[1]:f1} | {best[1] / best[0]:f2} | {best[2]:f1} | {best[2] / best[0]:f2} | {best[3]:f1} | {best[3] / best[0]:f2} |"));
        }

        return 0;
    }

    private static double[] Best(int rounds, params Func<int>[] forms)
    {
        double[] best = [.. forms.Select(static _ => double.MaxValue)];
        int expected = forms[0]();
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < forms.Length; i++)
            {
                double start = ThreadClock.Milliseconds;
                int result = forms[i]();
                best[i] = Math.Min(best[i], ThreadClock.Milliseconds - start);
                // A kernel that fails gives -1.
                if (result != expected || result == -1)
                {
                    throw new InvalidOperationException($"The forms of a kernel do not compute the same: {expected} and {result}.");
                }
            }
        }

        return best;
    }
}
