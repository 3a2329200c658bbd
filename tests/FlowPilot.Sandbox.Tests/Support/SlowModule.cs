namespace FlowPilot.Sandbox.Tests.Support;

/// <summary>Makes a valid module of many functions, which takes a good tenth of a second to compile.</summary>
internal static class SlowModule
{
    private const int Functions = 1_500;
    private const int Additions = 200;

    public static Fixture Create()
    {
        // (func (result i32) local, i32.const 1, then (local.get 0, i32.load, i32.add) many times)
        byte[] body = [1, 1, 0x7F, 0x41, 1, .. Enumerable.Repeat<byte[]>([0x20, 0, 0x28, 2, 0, 0x6A], Additions).SelectMany(static b => b), 0x0B];
        byte[] module =
        [
            0, (byte)'a', (byte)'s', (byte)'m', 1, 0, 0, 0,
            .. Section(1, [1, 0x60, 0, 1, 0x7F]),
            .. Section(3, [.. Leb(Functions), .. new byte[Functions]]),
            .. Section(5, [1, 0, 1]),
            .. Section(7, [2, .. Export("memory", 2, 0), .. Export("fp_run", 0, 0)]),
            .. Section(10, [.. Leb(Functions), .. Enumerable.Repeat<byte[]>([.. Leb(body.Length), .. body], Functions).SelectMany(static b => b)]),
        ];
        return Fixture.Of("slow", module);
    }

    private static byte[] Section(byte id, byte[] content) => [id, .. Leb(content.Length), .. content];

    private static byte[] Export(string name, byte kind, byte index) => [(byte)name.Length, .. name.Select(static c => (byte)c), kind, index];

    private static byte[] Leb(int value) => value < 128 ? [(byte)value] : [(byte)(value | 128), .. Leb(value >> 7)];
}
