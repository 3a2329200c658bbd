using System.Text;
using FlowPilot.Samples.PluginHost;
using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Receipts;
using Microsoft.Extensions.Options;

// Ends with 0 if the plugin completed, 1 if it ended otherwise, 2 if it could not be loaded or nothing was asked for.
bool showReceipt = args.Length > 0 && args[0] == "--receipt";
args = showReceipt ? args[1..] : args;
if (args.Length == 0 || args[0] is "-h" or "--help")
{
    Console.Error.WriteLine("usage: PluginHost [--receipt] <module.wasm> [<input> [<capability>...]]");
    return 2;
}

try
{
    byte[] module = await File.ReadAllBytesAsync(args[0]);
    byte[] input = Encoding.UTF8.GetBytes(args.Length > 1 ? args[1] : string.Empty);
    await using OnePlugin plugin = await OnePlugin.LoadAsync(OnePlugin.IdOf(args[0]), module, [.. args.Skip(2).Distinct(StringComparer.Ordinal)]);
    PluginInspection read = plugin.Inspection;
    Console.WriteLine($"module    {read.Sha256}, {read.ModuleBytes} bytes, {read.Functions} functions");
    Console.WriteLine($"needs     {(read.Needs.Count == 0 ? "nothing" : string.Join(", ", read.Needs.Select(static n => $"{n.Capability} for {n.Import}")))}");
    using var cancel = new CancellationTokenSource();
    Console.CancelKeyPress += (_, e) =>
    {
        e.Cancel = true;
        cancel.Cancel();
    };
    SandboxResult result = await plugin.RunAsync(input, cancel.Token);
    Console.WriteLine($"outcome   {result.Outcome}{(result.TrapKind is { } trap ? $" ({trap})" : string.Empty)}");
    Console.WriteLine($"fuel      {result.Fuel?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "not exact"}");
    foreach (string frame in result.Backtrace)
    {
        Console.WriteLine($"frame     {frame}");
    }

    foreach (SandboxLogEntry line in result.Log)
    {
        Console.WriteLine($"log       {line.Level}: {line.Text}");
    }

    foreach (CapabilityRefusal refusal in result.Denied)
    {
        Console.WriteLine($"denied    {refusal.Capability}, which {refusal.Import} needs");
    }

    if (result.GuestError is { } error)
    {
        Console.WriteLine($"error     {error.Code}: {error.Message}");
    }

    // What a guest wrote is data, and would be commands for a terminal: printed because this sample's plugins write text, without its controls.
    Console.WriteLine($"output    {string.Concat(Encoding.UTF8.GetString(result.Output.Span).Select(static c => char.IsControl(c) && c != '\n' ? '\ufffd' : c))}");
    if (showReceipt && result.Receipt is { Jws: { } jws } receipt)
    {
        ReceiptVerification verification = plugin.Verify(jws);
        Console.WriteLine($"receipt   {Encoding.UTF8.GetString(receipt.Utf8Json.Span)}");
        Console.WriteLine($"signed    {(verification.IsValid ? "yes" : $"no: {verification.Fault}")}, hash {receipt.Sha256}, replay hash {receipt.ReplaySha256}");
    }

    return result.Outcome == SandboxOutcome.Completed ? 0 : 1;
}
catch (Exception e) when (e is PluginLoadException or SandboxPlatformException or OptionsValidationException or FormatException or ArgumentException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
