using System.Net;
using System.Text;
using System.Text.Json;
using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Tests.Conditions;

public sealed class ConditionContextTests
{
    // What each type takes, as JSON, and what it refuses.
    [Theory]
    [InlineData("int", "5", "x == 5")]
    [InlineData("int", "\"5\"", "x == 5")]
    [InlineData("int", "5.0", "x == 5")]
    [InlineData("int", "5e2", "x == 500")]
    [InlineData("int", "\"5e2\"", "x == 500")]
    [InlineData("int", "\"-5.0\"", "x == -5")]
    [InlineData("int", "9007199254740993", "x == 9007199254740993")]
    [InlineData("int", "-9223372036854775808", "x == -9223372036854775808")]
    [InlineData("int", "\"9223372036854775807\"", "x == 9223372036854775807")]
    [InlineData("int", "5.5", null)]
    [InlineData("int", "9223372036854775808", null)]
    [InlineData("int", "1e300", null)]
    [InlineData("int", "1e400", null)]
    [InlineData("int", "\"five\"", null)]
    [InlineData("int", "\"\"", null)]
    [InlineData("int", "\" 5\"", null)]
    [InlineData("int", "\"0x5\"", null)]
    [InlineData("int", "\"1_000\"", null)]
    [InlineData("int", "\"1,000\"", null)]
    [InlineData("int", "true", null)]
    [InlineData("int", "null", null)]
    [InlineData("int", "[5]", null)]
    [InlineData("uint", "5", "x == 5u")]
    [InlineData("uint", "18446744073709551615", "x == 18446744073709551615u")]
    [InlineData("uint", "\"18446744073709551615\"", "x == 18446744073709551615u")]
    [InlineData("uint", "5.0", "x == 5u")]
    [InlineData("uint", "-5", null)]
    [InlineData("uint", "\"-5\"", null)]
    [InlineData("uint", "18446744073709551616", null)]
    [InlineData("double", "1.5", "x == 1.5")]
    [InlineData("double", "5", "x == 5.0")]
    [InlineData("double", "\"1.5e3\"", "x == 1500.0")]
    [InlineData("double", "1e308", "x == 1e308")]
    [InlineData("double", "1e309", null)]
    [InlineData("double", "-1e309", null)]
    [InlineData("double", "\"1e309\"", null)]
    [InlineData("double", "\"Infinity\"", null)]
    [InlineData("double", "\"NaN\"", null)]
    [InlineData("bool", "true", "x")]
    [InlineData("bool", "\"true\"", null)]
    [InlineData("bool", "1", null)]
    [InlineData("string", "\"a\\u00e9\\ud83d\\ude00\"", "x == 'a\u00e9\U0001F600'")]
    [InlineData("string", "5", null)]
    [InlineData("string", "\"\\ud83d\"", null)]
    [InlineData("string", "null", null)]
    [InlineData("duration", "\"1h30m\"", "x == duration('90m')")]
    [InlineData("duration", "90", null)]
    [InlineData("duration", "\"90\"", null)]
    [InlineData("timestamp", "\"2023-10-11T10:00:00.000Z\"", "x == timestamp('2023-10-11T10:00:00Z')")]
    [InlineData("timestamp", "\"2023-10-11T11:00.000Z\"", null)]
    [InlineData("timestamp", "1697018400", null)]
    [InlineData("ipaddress", "\"192.168.0.1\"", "x.in_cidr('192.168.0.0/24')")]
    [InlineData("ipaddress", "\"192.168.1\"", null)]
    [InlineData("ipaddress", "3232235521", null)]
    [InlineData("list<int>", "[1, \"2\", 3.0]", "x == [1, 2, 3]")]
    [InlineData("list<int>", "[1, \"b\"]", null)]
    [InlineData("list<int>", "{}", null)]
    [InlineData("list<string>", "[]", "size(x) == 0")]
    [InlineData("list<timestamp>", "[\"2023-10-11T10:00:00Z\"]", "x[0].getHours() == 10")]
    [InlineData("map<int>", "{\"a\": 1, \"b\": \"2\"}", "x.a + x.b == 3")]
    [InlineData("map<int>", "{\"a\": []}", null)]
    [InlineData("map<int>", "[]", null)]
    [InlineData("map<string>", "{\"a\": \"x\", \"a\": \"y\"}", null)]
    [InlineData("list<map<list<int>>>", "[{\"a\": [\"1\"]}]", "x[0].a[0] == 1")]
    [InlineData("any", "{\"n\": 1, \"l\": [true, null, \"a\", 2.5]}", "x.n == 1.0 && x.n == 1 && x.l[3] == 2.5 && x.l[1] == null && type(x.n) == double")]
    [InlineData("any", "1e400", null)]
    [InlineData("any", "{\"a\": [1e400]}", null)]
    [InlineData("any", "null", "x == null")]
    public void FromJson_Value_IsConvertedToTheDeclaredType(string type, string json, string? test)
    {
        string result = Conditions.Evaluate($"x: {type}", test ?? "true", $"{{\"x\": {json}}}");

        Assert.Equal(test is null ? "error InvalidParameter" : "true", result);
    }

    public static IEnumerable<TheoryDataRow<string, object?, string?>> NetValues =>
    [
        new("int", 5, "x == 5"),
        new("int", (byte)5, "x == 5"),
        new("int", 5.0, "x == 5"),
        new("int", 5m, "x == 5"),
        new("int", 5.5m, null),
        new("int", ulong.MaxValue, null),
        new("uint", ulong.MaxValue, "x == 18446744073709551615u"),
        new("uint", 18446744073709551615m, "x == 18446744073709551615u"),
        new("uint", -1m, null),
        new("double", 1.5f, "x == 1.5"),
        new("double", 1.5m, "x == 1.5"),
        new("double", double.NaN, null),
        new("double", double.PositiveInfinity, null),
        new("any", double.NaN, null),
        new("any", 5L, "x == 5 && type(x) == double"),
        new("bool", true, "x"),
        new("string", "a", "x == 'a'"),
        new("string", "\ud83d", null),
        new("string", 'c', null),
        new("duration", TimeSpan.FromMinutes(90), "x == duration('90m')"),
        new("duration", TimeSpan.FromTicks(-1), "x == duration('-100ns')"),
        new("duration", TimeSpan.MaxValue, null),
        new("timestamp", new DateTimeOffset(2023, 10, 11, 12, 0, 0, TimeSpan.FromHours(2)).AddTicks(1), "x == timestamp('2023-10-11T10:00:00.0000001Z')"),
        new("timestamp", new DateTime(2023, 10, 11, 10, 0, 0, DateTimeKind.Utc), "x == timestamp('2023-10-11T10:00:00Z')"),
        new("timestamp", new DateTime(2023, 10, 11, 10, 0, 0, DateTimeKind.Unspecified), null),
        new("timestamp", DateTimeOffset.MaxValue, "x > timestamp('9999-12-31T23:59:59Z')"),
        new("ipaddress", IPAddress.Parse("192.168.0.1"), "x.in_cidr('192.168.0.0/24')"),
        new("ipaddress", IPAddress.IPv6Loopback, "x == ipaddress('::1')"),
        new("list<string>", "a,b".Split(','), "x == ['a', 'b']"),
        new("list<int>", new List<int> { 1, 2 }, "x == [1, 2]"),
        new("list<any>", new List<object?> { 1, "a", null, new List<int> { 2 } }, "x == [1.0, 'a', null, [2.0]]"),
        new("map<int>", new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1 }, "x.a == 1"),
        new("map<any>", new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = new List<bool> { true } }, "x.a[0] == true"),
        new("map<int>", new Dictionary<int, int> { [1] = 1 }, null),
        new("map<int>", new Dictionary<string, object?>(StringComparer.Ordinal) { ["\ud83d"] = 1 }, null),
        new("any", JsonElement.Parse("{\"a\": [1]}"), "x.a[0] == 1"),
        new("any", default(JsonElement), null),
        new("any", new Uri("https://example.org"), null),
        new("any", null, "x == null"),
    ];

    [Theory]
    [MemberData(nameof(NetValues), DisableDiscoveryEnumeration = true)]
    public void FromValues_Value_IsConvertedToTheDeclaredType(string type, object? value, string? test)
    {
        ConditionContext context = Conditions.Values(("x", value));

        ConditionResult result = Conditions.Compile($"x: {type}", test ?? "true").Evaluate(null, context, Conditions.Now);

        Assert.Equal(test is null ? "error InvalidParameter" : "true", Conditions.Show(result));
    }

    [Fact]
    public void FromValues_WhatCannotBeAValue_MattersOnlyWhereItIsUsed()
    {
        ConditionContext context = Conditions.Values(("x", 1), ("bad", new object()));

        Assert.Equal(ConditionOutcome.True, Conditions.Compile("x: int", "x == 1").Evaluate(null, context, Conditions.Now).Outcome);
        ConditionResult result = Conditions.Compile("bad: any", "true").Evaluate(null, context, Conditions.Now);
        Assert.Equal("the parameter 'bad' is a .NET value of the type Object, which is not supported", result.Error?.Message);
    }

    [Fact]
    public void FromValues_ACollectionThatChangesLater_IsACopy()
    {
        var list = new List<object?> { "a" };
        ConditionContext context = Conditions.Values(("x", list));

        list.Add("b");

        Assert.Equal("true", Conditions.Show(Conditions.Compile("x: list<string>", "x == ['a']").Evaluate(null, context, Conditions.Now)));
    }

    [Fact]
    public void FromValues_ACollectionThatHoldsItself_IsAnError()
    {
        var list = new List<object?>();
        list.Add(list);
        list.Add(list);
        ConditionContext context = Conditions.Values(("x", list), ("endless", Endless()));

        Assert.Equal("error InvalidParameter", Conditions.Show(Conditions.Compile("x: any", "true").Evaluate(null, context, Conditions.Now)));
        Assert.Equal("error InvalidParameter", Conditions.Show(Conditions.Compile("endless: list<int>", "true").Evaluate(null, context, Conditions.Now)));

        static IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return 1;
            }
        }
    }

    [Fact]
    public void FromJson_DeepOrLargeValues_AreErrorsOfTheirParameter()
    {
        string deep = new string('[', 70) + new string(']', 70);
        string large = "[" + string.Join(",", Enumerable.Repeat("1", 100_001)) + "]";
        using var document = JsonDocument.Parse($"{{\"x\": 1, \"deep\": {deep}, \"large\": {large}}}", new JsonDocumentOptions { MaxDepth = 100 });
        ConditionContext context = ConditionContext.FromJson(document.RootElement);

        Assert.Equal("true", Conditions.Show(Conditions.Compile("x: int", "x == 1").Evaluate(null, context, Conditions.Now)));
        Assert.Equal("error InvalidParameter", Conditions.Show(Conditions.Compile("deep: any", "true").Evaluate(null, context, Conditions.Now)));
        Assert.Equal("error InvalidParameter", Conditions.Show(Conditions.Compile("large: any", "true").Evaluate(null, context, Conditions.Now)));
    }

    [Fact]
    public void FromJson_AMemberThatIsThereTwice_IsAnErrorOfItsParameter()
    {
        ConditionContext context = Conditions.Json("{\"x\": 1, \"x\": 2, \"y\": 1}");

        Assert.Equal("error InvalidParameter", Conditions.Show(Conditions.Compile("x: int", "x > 0").Evaluate(null, context, Conditions.Now)));
        Assert.Equal("true", Conditions.Show(Conditions.Compile("y: int", "y > 0").Evaluate(null, context, Conditions.Now)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"{}\"")]
    [InlineData("{\"\\ud83d\": 1}")]
    public void FromJson_WhatIsNoObject_IsRefused(string json) => Assert.Throws<ArgumentException>(() => Conditions.Json(json));

    [Fact]
    public void Read_ObjectInALargerText_StopsAtItsEnd()
    {
        var reader = new Utf8JsonReader("[{\"x\": 1}, null, 7]"u8);
        Assert.True(reader.Read() && reader.Read());

        ConditionContext first = ConditionContext.Read(ref reader);
        Assert.True(reader.Read());
        ConditionContext second = ConditionContext.Read(ref reader);

        Assert.Equal(Conditions.Json("{\"x\": 1}"), first);
        Assert.Equal(ConditionContext.Empty, second);
        Assert.True(reader.Read());
        Assert.Equal(7, reader.GetInt32());
    }

    [Fact]
    public void Read_WhatIsNoJson_Throws()
    {
        Assert.ThrowsAny<JsonException>(() =>
        {
            var reader = new Utf8JsonReader("{\"x\": "u8);
            ConditionContext.Read(ref reader);
        });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"x\":1,\"y\":[true,null,\"a\",1.5,{\"z\":18446744073709551615}]}")]
    public void WriteTo_Context_ReadsBackEqual(string json)
    {
        ConditionContext context = Conditions.Json(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            context.WriteTo(writer);
        }

        string text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(json, text);
        Assert.Equal(context, Conditions.Json(text));
    }

    [Theory]
    [InlineData("{\"x\": 1, \"x\": 2}", "The value 'x' of the context is there twice.")]
    [InlineData("{\"a\": {\"x\": [1e400]}}", "The value 'a' of the context is a number that JSON cannot hold.")]
    public void WriteTo_WhatHasNoJsonForm_Throws(string json, string expected)
    {
        using var writer = new Utf8JsonWriter(new MemoryStream());

        var error = Assert.Throws<InvalidOperationException>(() => Conditions.Json(json).WriteTo(writer));

        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void Equals_SameValues_WhateverTheOrder()
    {
        ConditionContext context = Conditions.Json("{\"x\": 1, \"y\": [1, {\"a\": null}]}");

        Assert.Equal(context, Conditions.Json("{\"y\": [1.0, {\"a\": null}], \"x\": 1}"));
        Assert.Equal(context.GetHashCode(), Conditions.Json("{\"y\": [1.0, {\"a\": null}], \"x\": 1}").GetHashCode());
        Assert.NotEqual(context, Conditions.Json("{\"x\": 1, \"y\": [1, {\"a\": 0}]}"));
        Assert.NotEqual(context, Conditions.Json("{\"x\": 1}"));
        Assert.Equal("{x, y}", context.ToString());
        Assert.Equal(2, context.Count);
    }

    [Fact]
    public void FromValues_NameThatIsNotUnicode_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal) { ["\ud83d"] = 1 }));
}
