using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Tests.Conditions.Cel;

public sealed class CelCheckerTests
{
    [Theory]
    [InlineData("x", "1:1+1 UndefinedName")]
    [InlineData("dyn", "1:1+3 UndefinedName")]
    [InlineData("l.all(e, e > 0) && e > 0", "1:20+1 UndefinedName")]
    [InlineData("l.all(e, .e > 0)", "1:11+1 UndefinedName")]
    [InlineData("google.protobuf.Any == int", "1:1+6 UndefinedName")]
    [InlineData("sise(s)", "1:1+4 UndefinedFunction")]
    [InlineData("s.all(1)", "1:3+3 UndefinedFunction")]
    [InlineData("person.nam", "1:8+3 UndefinedField")]
    [InlineData("has(person.nam)", "1:12+3 UndefinedField")]
    [InlineData("i + d", "1:3+1 TypeMismatch")]
    [InlineData("i + 1u", "1:3+1 TypeMismatch")]
    [InlineData("s + 1", "1:3+1 TypeMismatch")]
    [InlineData("s - s", "1:3+1 TypeMismatch")]
    [InlineData("d % d", "1:3+1 TypeMismatch")]
    [InlineData("t + t", "1:3+1 TypeMismatch")]
    [InlineData("span - t", "1:6+1 TypeMismatch")]
    [InlineData("-s", "1:1+1 TypeMismatch")]
    [InlineData("-n", "1:1+1 TypeMismatch")]
    [InlineData("-span", "1:1+1 TypeMismatch")]
    [InlineData("!i", "1:2+1 TypeMismatch")]
    [InlineData("i && b", "1:1+1 TypeMismatch")]
    [InlineData("b || s || i", "1:6+1 TypeMismatch; 1:11+1 TypeMismatch")]
    [InlineData("i == d", "1:3+2 TypeMismatch")]
    [InlineData("i == s", "1:3+2 TypeMismatch")]
    [InlineData("i != null", "1:3+2 TypeMismatch")]
    [InlineData("[1] == ['a']", "1:5+2 TypeMismatch")]
    [InlineData("i < d", "1:3+1 TypeMismatch")]
    [InlineData("l < l", "1:3+1 TypeMismatch")]
    [InlineData("null < null", "1:6+1 TypeMismatch")]
    [InlineData("ip < ip", "1:4+1 TypeMismatch")]
    [InlineData("int < int", "1:5+1 TypeMismatch")]
    [InlineData("'a' in l", "1:5+2 TypeMismatch")]
    [InlineData("1 in m", "1:3+2 TypeMismatch")]
    [InlineData("s in s", "1:3+2 TypeMismatch")]
    [InlineData("l['a']", "1:2+1 TypeMismatch")]
    [InlineData("m[1]", "1:2+1 TypeMismatch")]
    [InlineData("s[0]", "1:2+1 TypeMismatch")]
    [InlineData("i.x", "1:3+1 TypeMismatch")]
    [InlineData("l.x", "1:3+1 TypeMismatch")]
    [InlineData("{1: 2}.x", "1:8+1 TypeMismatch")]
    [InlineData("i ? 1 : 2", "1:1+1 TypeMismatch")]
    [InlineData("b ? 1 : 'a'", "1:3+1 TypeMismatch")]
    [InlineData("s.all(e, true)", "1:3+3 TypeMismatch")]
    [InlineData("l.all(e, e)", "1:10+1 TypeMismatch")]
    [InlineData("l.map(e, e, e)", "1:10+1 TypeMismatch")]
    [InlineData("l.filter(e, s)", "1:13+1 TypeMismatch")]
    [InlineData("size(1)", "1:1+4 TypeMismatch")]
    [InlineData("size(s, s)", "1:1+4 TypeMismatch")]
    [InlineData("contains(s, s)", "1:1+8 TypeMismatch")]
    [InlineData("s.contains(1)", "1:3+8 TypeMismatch")]
    [InlineData("s.int()", "1:3+3 TypeMismatch")]
    [InlineData("int(l)", "1:1+3 TypeMismatch")]
    [InlineData("int(null)", "1:1+3 TypeMismatch")]
    [InlineData("duration(null)", "1:1+8 TypeMismatch")]
    [InlineData("string(ip)", "1:1+6 TypeMismatch")]
    [InlineData("ipaddress(true)", "1:1+9 TypeMismatch")]
    [InlineData("s.in_cidr('10.0.0.0/8')", "1:3+7 TypeMismatch")]
    [InlineData("span.getFullYear()", "1:6+11 TypeMismatch")]
    [InlineData("t.getHours(1)", "1:3+8 TypeMismatch")]
    [InlineData("{1.5: 1}", "1:2+3 TypeMismatch")]
    [InlineData("{null: 1}", "1:2+4 TypeMismatch")]
    [InlineData("{'a': 1, 'b': 2, 'a': 3}", "1:18+3 DuplicateKey")]
    [InlineData("{1: 1, 1u: 2}", "1:8+2 DuplicateKey")]
    [InlineData("s.matches('a(')", "1:11+4 InvalidPattern")]
    [InlineData("matches(s, '(?=a)')", "1:12+7 InvalidPattern")]
    [InlineData("duration('1 hour')", "1:10+8 InvalidDuration")]
    [InlineData("timestamp('today')", "1:11+7 InvalidTimestamp")]
    [InlineData("ipaddress('192.168.0')", "1:11+11 InvalidIpAddress")]
    [InlineData("ip.in_cidr('192.168.0.0')", "1:12+13 InvalidNetwork")]
    [InlineData("t.getHours('Mars/Olympus')", "1:12+14 InvalidTimeZone")]
    [InlineData("x + y > 1 && z", "1:1+1 UndefinedName; 1:5+1 UndefinedName; 1:14+1 UndefinedName")]
    public void Check_WhatDoesNotFit_SaysWhereAndWhy(string text, string expected) => Assert.Equal(expected, CelHarness.Errors(text));

    [Theory]
    [InlineData("sise(s)", "there is no function 'sise'; did you mean 'size'?")]
    [InlineData("s.startswith('a')", "there is no function 'startswith'; did you mean 'startsWith'?")]
    [InlineData("l.al(e, true)", "there is no function 'al'; did you mean 'all'?")]
    [InlineData("persn.name", "the name 'persn' is not defined; did you mean 'person'?")]
    [InlineData("person.nmae", "'person' has no field 'nmae'; did you mean 'name'?")]
    [InlineData("xyzzy", "the name 'xyzzy' is not defined")]
    [InlineData("i < d", "the operator '<' does not take 'int' and 'double'; convert one of them, for example with int(…)")]
    [InlineData("s + 1", "the operator '+' does not take 'string' and 'int'")]
    [InlineData("s.contains(1)", "'string.contains(int)' fits no form of the function; it is called as 'string.contains(string)'")]
    [InlineData("b ? 1 : 'a'", "both sides of ':' must be of one type, found 'int' and 'string'")]
    [InlineData("l.all(e, e)", "the condition of the macro is a bool, found 'int'")]
    [InlineData("s.matches('a(')", "'a(' is not a pattern: missing ')' (at the end)")]
    public void Check_WhatDoesNotFit_SaysWhatWasMeant(string text, string expected) => Assert.Equal(expected, CelHarness.FirstMessage(text));

    [Theory]
    [InlineData("1 + 2", "int")]
    [InlineData("dyn(1) + 2", "int")]
    [InlineData("dyn(1) + dyn(2)", "dyn")]
    [InlineData("t - t", "duration")]
    [InlineData("t - span", "timestamp")]
    [InlineData("t - dyn(1)", "dyn")]
    [InlineData("dyn(1) - t", "duration")]
    [InlineData("[1, 2]", "list<int>")]
    [InlineData("[1, 'a']", "list<dyn>")]
    [InlineData("[]", "list<dyn>")]
    [InlineData("[[], [1]]", "list<list<dyn>>")]
    [InlineData("[1] + [2]", "list<int>")]
    [InlineData("[1] + []", "list<dyn>")]
    [InlineData("[t, null]", "list<timestamp>")]
    [InlineData("{'a': 1}", "map<int>")]
    [InlineData("{1: 'a'}", "map<int, string>")]
    [InlineData("l.map(e, string(e))", "list<string>")]
    [InlineData("m.filter(k, true)", "list<string>")]
    [InlineData("m.a", "int")]
    [InlineData("any.x.y", "dyn")]
    [InlineData("b ? t : null", "timestamp")]
    [InlineData("b ? dyn(1) : 2", "dyn")]
    [InlineData("type(1)", "type")]
    [InlineData("now", "timestamp")]
    [InlineData("person", "person")]
    [InlineData("m == person", "bool")]
    public void Check_Expression_InfersItsType(string text, string expected) => Assert.Equal(expected, CelHarness.Program(text, null, CelHarness.Variables).ResultType.ToString());

    [Fact]
    public void Check_VariablesNamedLikeTypesOrNow_AreTheVariables()
    {
        (string, CelType, CelValue)[] variables = [("list", CelType.Int, default), ("now", CelType.String, default), ("google", CelType.AnyMap, default)];

        CelProgram program = CelHarness.Program("list == 1 && now == 'x' && google.protobuf.Timestamp == 1", null, variables);

        Assert.False(program.UsesNow);
        Assert.True(CelHarness.Program("now > t", null, CelHarness.Variables).UsesNow);
    }

    [Fact]
    public void Check_TextThatIsWrongEverywhere_ReportsABoundedNumberOfErrors()
    {
        string text = string.Join(" && ", Enumerable.Range(0, 1_000).Select(static n => $"x{n}"));

        Assert.Equal(20, CelHarness.Compile(text).Errors.Count);
    }

    [Fact]
    public void Environment_NamesThatCannotBeUsed_AreErrors()
    {
        Assert.Equal(CelErrorCode.InvalidParameterName, CelHarness.Compile("true", null, ("in", CelType.Int, default)).Errors[0].Code);
        Assert.Equal(CelErrorCode.InvalidParameterName, CelHarness.Compile("true", null, ("a-b", CelType.Int, default)).Errors[0].Code);
        Assert.Equal(CelErrorCode.InvalidParameterName, CelHarness.Compile("true", null, ("", CelType.Int, default)).Errors[0].Code);
        Assert.Equal(CelErrorCode.DuplicateParameter, CelHarness.Compile("true", null, ("a", CelType.Int, default), ("a", CelType.Int, default)).Errors[0].Code);
        (string, CelType, CelValue)[] many = [.. Enumerable.Range(0, 65).Select(static n => ($"p{n}", CelType.Bool, default(CelValue)))];
        Assert.Equal(CelErrorCode.TooManyParameters, CelHarness.Compile("true", null, many).Errors[0].Code);
        Assert.Equal("unknown p63", CelHarness.Show(CelHarness.Program("p63", null, many[..64]).Evaluate(new CelValue[64], new CelValue[64], default), CelHarness.Program("p63", null, many[..64])));
    }
}
