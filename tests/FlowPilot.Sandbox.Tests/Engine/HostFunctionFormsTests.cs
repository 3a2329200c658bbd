using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Engine;

/// <summary>Functions of the application with none to nine parameters, with and without a result: each argument arrives in its place.</summary>
public sealed class HostFunctionFormsTests
{
    private const int MaxParameters = 9;

    // i32, i64, f32, f64 in turn, and how a module says that two of them differ.
    private static readonly byte[] Kinds = [0x7F, 0x7E, 0x7D, 0x7C];
    private static readonly byte[] Differ = [0x47, 0x52, 0x5C, 0x62];

    [Fact]
    public async Task Functions_OfEachNumberOfParameters_GetThemInOrderAndGiveTheirResult()
    {
        var seen = new List<object[]>();
        Fixture guest = Fixture.Of("forms", Guest());
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(o => Register(o.HostFunctions, (int form, object[] arguments) => { seen.Add(arguments); return form; }), guest);

        SandboxResult result = await sandbox.RunAsync(guest, capabilities: "app.use");

        // The guest traps where a result is not the one that it was given.
        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal(2 * (MaxParameters + 1), result.HostCalls);
        IEnumerable<object[]> expected = Enumerable.Range(0, MaxParameters + 1).Select(static n => Enumerable.Range(0, n).Select(i => Argument(n, i)).ToArray());
        Assert.Equal([.. expected, .. expected], seen);
    }

    private static object Argument(int form, int index) => (index % 4) switch
    {
        0 => (object)Value(form, index),
        1 => (long)Value(form, index) << 32,
        2 => Value(form, index) + 0.5f,
        _ => Value(form, index) + 0.25,
    };

    private static int Value(int form, int index) => (16 * form) + index + 1;

    private static void Register(HostFunctionRegistry f, Func<int, object[], int> note)
    {
        f.Add("app", "f0", "app.use", 10, (HostCall _) => note(0, []));
        f.Add("app", "f1", "app.use", 10, (HostCall _, int a) => (long)note(1, [a]));
        f.Add("app", "f2", "app.use", 10, (HostCall _, int a, long b) => (float)note(2, [a, b]));
        f.Add("app", "f3", "app.use", 10, (HostCall _, int a, long b, float c) => (double)note(3, [a, b, c]));
        f.Add("app", "f4", "app.use", 10, (HostCall _, int a, long b, float c, double d) => note(4, [a, b, c, d]));
        f.Add("app", "f5", "app.use", 10, (HostCall _, int a, long b, float c, double d, int e) => (long)note(5, [a, b, c, d, e]));
        f.Add("app", "f6", "app.use", 10, (HostCall _, int a, long b, float c, double d, int e, long g) => (float)note(6, [a, b, c, d, e, g]));
        f.Add("app", "f7", "app.use", 10, (HostCall _, int a, long b, float c, double d, int e, long g, float h) => (double)note(7, [a, b, c, d, e, g, h]));
        f.Add("app", "f8", "app.use", 10, (HostCall _, int a, long b, float c, double d, int e, long g, float h, double i) => note(8, [a, b, c, d, e, g, h, i]));
        f.Add("app", "f9", "app.use", 10, (HostCall _, int a, long b, float c, double d, int e, long g, float h, double i, int j) => (long)note(9, [a, b, c, d, e, g, h, i, j]));
        f.Add("app", "p0", "app.use", 10, (HostCall _) => { note(0, []); });
        f.Add("app", "p1", "app.use", 10, (HostCall _, int a) => { note(1, [a]); });
        f.Add("app", "p2", "app.use", 10, (HostCall _, int a, long b) => { note(2, [a, b]); });
        f.Add("app", "p3", "app.use", 10, (HostCall _, int a, long b, float c) => { note(3, [a, b, c]); });
        f.Add("app", "p4", "app.use", 10, (HostCall _, int a, long b, float c, double d) => { note(4, [a, b, c, d]); });
        f.Add("app", "p5", "app.use", 10, (HostCall _, int a, long b, float c, double d, int e) => { note(5, [a, b, c, d, e]); });
        f.Add("app", "p6", "app.use", 10, (HostCall _, int a, long b, float c, double d, int e, long g) => { note(6, [a, b, c, d, e, g]); });
        f.Add("app", "p7", "app.use", 10, (HostCall _, int a, long b, float c, double d, int e, long g, float h) => { note(7, [a, b, c, d, e, g, h]); });
        f.Add("app", "p8", "app.use", 10, (HostCall _, int a, long b, float c, double d, int e, long g, float h, double i) => { note(8, [a, b, c, d, e, g, h, i]); });
        f.Add("app", "p9", "app.use", 10, (HostCall _, int a, long b, float c, double d, int e, long g, float h, double i, int j) => { note(9, [a, b, c, d, e, g, h, i, j]); });
    }

    // Imports all twenty and calls each once: those that give a result first, which is compared with the number of the form.
    private static byte[] Guest()
    {
        var module = new WasmBuilder();
        var imports = new List<byte>();
        var code = new List<byte>();
        for (int function = 0; function < 2 * (MaxParameters + 1); function++)
        {
            int form = function % (MaxParameters + 1);
            bool gives = function == form;
            int type = module.Type([.. Enumerable.Range(0, form).Select(static i => Kinds[i % 4])], gives ? [Kinds[form % 4]] : []);
            imports.AddRange([.. WasmBuilder.Name("app"), .. WasmBuilder.Name($"{(gives ? 'f' : 'p')}{form}"), 0, .. WasmBuilder.Leb(type)]);
            code.AddRange([.. Enumerable.Range(0, form).SelectMany(i => Constant(Argument(form, i))), 0x10, .. WasmBuilder.Leb(function)]);
            if (gives)
            {
                object result = (form % 4) switch { 0 => (object)form, 1 => (long)form, 2 => (float)form, _ => (double)form };
                code.AddRange([.. Constant(result), Differ[form % 4], 0x04, 0x40, 0x00, 0x0B]);
            }
        }

        int run = module.Type([], [0x7F]);
        return module.Items(2, 2 * (MaxParameters + 1), [.. imports]).Function(run, 0, [.. code, 0x41, 0]).Items(5, 1, 0, 1)
            .Export("memory", 2, 0).Export("fp_run", 0, 2 * (MaxParameters + 1)).Build();
    }

    private static byte[] Constant(object value) => value switch
    {
        int number => [0x41, .. Signed(number)],
        long number => [0x42, .. Signed(number)],
        float number => [0x43, .. BitConverter.GetBytes(number)],
        double number => [0x44, .. BitConverter.GetBytes(number)],
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No number of WebAssembly."),
    };

    private static byte[] Signed(long value) => value < 64 ? [(byte)value] : [(byte)((value & 0x7F) | 0x80), .. Signed(value >> 7)];
}
