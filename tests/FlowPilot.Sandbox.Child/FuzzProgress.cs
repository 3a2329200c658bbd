using System.Diagnostics;

namespace FlowPilot.Sandbox.Child;

/// <summary>Tells while it goes on, keeps what is being tried where it outlives the process, and holds the first failure.</summary>
internal sealed class FuzzProgress(string command, int seed, TimeSpan time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _told;

    /// <summary>What is being tried: if the process ends, this is what ended it.</summary>
    public string File { get; } = Path.Combine(Path.GetTempPath(), $"flowpilot-{command}-{seed}-{Environment.ProcessId}.bin");

    /// <summary>The first failure: which try, what was wrong, and the bytes.</summary>
    public Dictionary<string, object?>? Failure { get; private set; }

    /// <summary>Says whether to go on, and tells how far it is.</summary>
    public bool GoesOn(int count)
    {
        TimeSpan passed = Stopwatch.GetElapsedTime(_start);
        if (passed - _told > Pause)
        {
            _told = passed;
            Console.Error.WriteLine($"{command}: seed {seed}, {count} tried in {passed.TotalSeconds:0} s of {time.TotalSeconds:0}");
        }

        return passed < time && Failure is null;
    }

    /// <summary>Keeps what is tried next.</summary>
    public void Try(byte[] input) => System.IO.File.WriteAllBytes(File, input);

    public void Fail(int count, string what, byte[] input) => Failure ??= new(StringComparer.Ordinal)
    {
        ["seed"] = seed, ["try"] = count, ["what"] = what, ["input"] = Convert.ToHexStringLower(input),
    };

    /// <summary>Lets the kept input go: the process has survived.</summary>
    public void End() => System.IO.File.Delete(File);
}
