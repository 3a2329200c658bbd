using System.Text;
using System.Text.Json;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox.Tests.Samples;

/// <summary>The sample plugin: exact amounts, and a clear word for whatever makes no sense.</summary>
public sealed class FareRulesTests
{
    private const string Flight = """{"item":"i_flight","type":"flight","currency":"EUR","price_minor":18900,"risk_score":2,"day_offset":21}""";

    [Fact]
    public async Task Run_TheDocumentedItem_GivesTheDocumentedAnswer()
    {
        SandboxResult result = await RunAsync(Flight);

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal(
            """{"item":"i_flight","currency":"EUR","price_minor":18900,"fees_minor":1323,"total_minor":20223,"rule":"flight 700 bp"}""",
            Encoding.UTF8.GetString(result.Output.Span));
    }

    [Theory]
    [InlineData("flight", 10_000, 0, 7, 700, "flight 700 bp")]
    [InlineData("flight", 10_000, 0, 6, 1_300, "flight 700 bp + short notice 600 bp")]
    [InlineData("flight", 10_000, 70, 0, 1_450, "flight 700 bp + short notice 600 bp + risk 150 bp")]
    [InlineData("hotel", 10_000, 69, 2, 850, "hotel 850 bp")]
    [InlineData("hotel", 10_000, 0, 1, 1_250, "hotel 850 bp + short notice 400 bp")]
    [InlineData("train", 10_000, 0, 2, 550, "train 300 bp + short notice 250 bp")]
    [InlineData("museum", 10_000, 100, 0, 350, "museum 200 bp + risk 150 bp")]
    [InlineData("dinner", 10_000, 0, 0, 1_300, "dinner 1000 bp + short notice 300 bp")]
    [InlineData("museum", 0, 0, 0, 0, "museum 200 bp")]
    [InlineData("museum", 24, 0, 0, 0, "museum 200 bp")]
    [InlineData("museum", 25, 0, 0, 1, "museum 200 bp")]
    [InlineData("flight", 1_000_000_000_000, 100, 0, 145_000_000_000, "flight 700 bp + short notice 600 bp + risk 150 bp")]
    public async Task Run_EachRule_IsExact(string type, long price, int risk, int day, long fees, string rule)
    {
        string item = $$"""{"item":"x","type":"{{type}}","currency":"EUR","price_minor":{{price}},"risk_score":{{risk}},"day_offset":{{day}}}""";

        JsonElement answer = await AnswerAsync(item);

        Assert.Equal(fees, answer.GetProperty("fees_minor").GetInt64());
        Assert.Equal(price + fees, answer.GetProperty("total_minor").GetInt64());
        Assert.Equal(rule, answer.GetProperty("rule").GetString());
    }

    [Fact]
    public async Task Run_AnyOrderUnknownFieldsAndEscapes_AreRead()
    {
        string item = """
            { "note" : {"a":[1,-2.5e-3,true,false,null,"\u20ac \" } ]"],"b":{}} , "day_offset":21,"risk_score":-0, "price_minor" : 18900,
              "curr\u0065ncy":"\u0045UR", "type":"flight", "item":"M\u00fcnchen \ud83d\ude42 \"\\\n" }
            """;

        JsonElement answer = await AnswerAsync(item);

        Assert.Equal("München 🙂 \"\\\n", answer.GetProperty("item").GetString());
        Assert.Equal(1_323, answer.GetProperty("fees_minor").GetInt64());
    }

    [Theory]
    [InlineData("", 1, "input: 1 to 4096 bytes are expected")]
    [InlineData("nonsense", 2, "byte 0: an object is expected")]
    [InlineData("[]", 2, "byte 0: an object is expected")]
    [InlineData("{", 2, "byte 1: a string is expected")]
    [InlineData("{\"item\" 1}", 2, "byte 8: a ':' is expected")]
    [InlineData("{\"x\":1 2}", 2, "byte 7: a ',' or a '}' is expected")]
    [InlineData("{\"x\":01}", 2, "byte 5: a number with a leading zero")]
    [InlineData("{\"x\":1.}", 2, "byte 7: a digit is expected")]
    [InlineData("{\"x\":tru}", 2, "byte 8: a value is expected")]
    [InlineData("{\"x\":\"\\q\"}", 2, "byte 7: an unknown escape")]
    [InlineData("{\"x\":\"\\ud800\"}", 2, "byte 12: a high surrogate without a low one")]
    [InlineData("{\"x\":\"a\nb\"}", 2, "byte 7: a control character in a string")]
    [InlineData("{\"x\":\"abc", 2, "byte 9: the string has no end")]
    [InlineData("{}", 3, "item: is missing")]
    public async Task Run_NotTheRightDocument_IsGuestErrorWithTheByte(string item, int code, string message)
    {
        SandboxResult result = await RunAsync(item);

        Assert.Equal(SandboxOutcome.GuestError, result.Outcome);
        Assert.Equal(new GuestError { Code = code, Message = message }, result.GuestError);
        Assert.True(result.Output.IsEmpty);
    }

    [Theory]
    [InlineData("\"i_flight\"", "7", 3, "item: is not a string")]
    [InlineData("\"i_flight\"", "\"\"", 4, "item: 1 to 64 bytes are expected")]
    [InlineData("\"EUR\"", "\"Euro\"", 4, "currency: three capital letters are expected")]
    [InlineData("\"EUR\"", "\"eur\"", 4, "currency: three capital letters are expected")]
    [InlineData("18900", "-1", 4, "price_minor: -1 is not between 0 and 1000000000000")]
    [InlineData("18900", "1000000000001", 4, "price_minor: 1000000000001 is not between 0 and 1000000000000")]
    [InlineData("18900", "99999999999999999999", 4, "price_minor: has more than 18 digits")]
    [InlineData("18900", "189.5", 3, "price_minor: is not an integer")]
    [InlineData("18900", "1e3", 3, "price_minor: is not an integer")]
    [InlineData("18900", "\"18900\"", 3, "price_minor: is not an integer")]
    [InlineData("18900", "null", 3, "price_minor: is not an integer")]
    [InlineData("\"risk_score\":2", "\"risk_score\":101", 4, "risk_score: 101 is not between 0 and 100")]
    [InlineData("\"day_offset\":21", "\"day_offset\":-1", 4, "day_offset: -1 is not between 0 and 3650")]
    [InlineData("\"day_offset\":21", "\"item\":\"again\"", 3, "item: is there twice")]
    [InlineData("\"day_offset\":21", "\"day\":21", 3, "day_offset: is missing")]
    [InlineData("\"flight\"", "\"spaceship\"", 5, "type: there is no rule for 'spaceship'")]
    [InlineData("\"flight\"", "\"flights\"", 5, "type: there is no rule for 'flights'")]
    [InlineData("}", "} x", 2, "byte 104: text after the object")]
    public async Task Run_FieldThatMakesNoSense_IsGuestErrorThatNamesIt(string part, string instead, int code, string message)
    {
        SandboxResult result = await RunAsync(Flight.Replace(part, instead, StringComparison.Ordinal));

        Assert.Equal(new GuestError { Code = code, Message = message }, result.GuestError);
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xFF })]
    public async Task Run_NotUtf8_IsGuestError(byte[] bytes)
    {
        byte[] input = [.. "{\"x\":\""u8, .. bytes, .. "\"}"u8];

        SandboxResult result = await RunAsync(input, "fare-rules/fare-rules.wasm");

        Assert.Equal(2, result.GuestError?.Code);
        Assert.EndsWith("not UTF-8", result.GuestError?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DeepNesting_IsGuestError()
    {
        SandboxResult result = await RunAsync($"{{\"x\":{new string('[', 1_000)}");

        Assert.Equal(new GuestError { Code = 2, Message = "byte 37: nested too deep" }, result.GuestError);
    }

    [Fact]
    public async Task Run_LongestInput_IsReadAndOneMoreByteIsNot()
    {
        string padded = Flight + new string(' ', 4096 - Flight.Length);

        Assert.Equal(SandboxOutcome.Completed, (await RunAsync(padded)).Outcome);
        Assert.Equal(1, (await RunAsync(padded + " ")).GuestError?.Code);
    }

    [Fact]
    public async Task RunLogged_WithTheCapability_SaysWhatItDid()
    {
        SandboxResult result = await RunAsync(Encoding.UTF8.GetBytes(Flight), "fare-rules/fare-rules-logged.wasm", "log.write");

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal(
            [
                new SandboxLogEntry { Level = LogLevel.Debug, Text = "read 103 bytes of item i_flight" },
                new SandboxLogEntry { Level = LogLevel.Information, Text = "applied flight 700 bp: 1323 on 18900" },
            ],
            result.Log);
    }

    [Fact]
    public async Task RunLogged_WithoutTheCapability_IsDenied()
    {
        SandboxResult result = await RunAsync(Encoding.UTF8.GetBytes(Flight), "fare-rules/fare-rules-logged.wasm");

        Assert.Equal(SandboxOutcome.CapabilityDenied, result.Outcome);
    }

    private static async Task<JsonElement> AnswerAsync(string item)
    {
        SandboxResult result = await RunAsync(item);
        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    private static Task<SandboxResult> RunAsync(string item) => RunAsync(Encoding.UTF8.GetBytes(item), "fare-rules/fare-rules.wasm");

    private static async Task<SandboxResult> RunAsync(byte[] input, string path, params string[] capabilities)
    {
        Fixture plugin = Fixture.Sample(path);
        await using TestSandbox sandbox = await TestSandbox.StartWithLogAsync(plugin);
        return await sandbox.RunAsync(plugin, input, capabilities: capabilities);
    }
}
