using System.Diagnostics;
using FlowPilot.TestKit;

namespace FlowPilot.Conventions.Tests;

/// <summary>Compiles a text against the packages, as an application would, and gives the compiler's error codes.</summary>
internal static class Forgery
{
    public static async Task<string[]> CompileAsync(string body, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        string source = Path.Combine(folder.Path, "Forgery.cs");
        await File.WriteAllTextAsync(source, Usings + body, cancellationToken);
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? throw new InvalidOperationException("The runtime has no folder.");
        string[] references = [.. Directory.GetFiles(runtime, "System*.dll"), .. SourceTree.Packages.Select(p => Path.Combine(AppContext.BaseDirectory, p + ".dll"))];
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string argument in (string[])["exec", Compiler(runtime), "-nologo", "-noconfig", "-nostdlib+", "-t:library", "-nullable:enable", $"-out:{Path.Combine(folder.Path, "out.dll")}", .. references.Select(static r => $"-r:{r}"), source])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The compiler cannot be started.");
        string output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return [.. output.Split('\n').Where(static l => l.Contains("error CS", StringComparison.Ordinal)).Select(static l => l[(l.IndexOf("error CS", StringComparison.Ordinal) + 6)..][..6]).Distinct().Order(StringComparer.Ordinal)];
    }

    private const string Usings = """
        using System;
        using FlowPilot.Authz.Decisions;
        using FlowPilot.Sandbox.Capabilities;

        """;

    // The compiler of the SDK beside the runtime that runs the tests.
    private static string Compiler(string runtime)
    {
        string root = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        string sdk = Directory.GetDirectories(Path.Combine(root, "sdk"), "10.*").Max(StringComparer.Ordinal) ?? throw new InvalidOperationException("There is no SDK.");
        return Path.Combine(sdk, "Roslyn", "bincore", "csc.dll");
    }
}
