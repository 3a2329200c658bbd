using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Tests.Conditions;

public sealed class ConditionParameterTypeTests
{
    [Theory]
    [InlineData("any", "any")]
    [InlineData("bool", "bool")]
    [InlineData("string", "string")]
    [InlineData("int", "int")]
    [InlineData("uint", "uint")]
    [InlineData("double", "double")]
    [InlineData("duration", "duration")]
    [InlineData("timestamp", "timestamp")]
    [InlineData("ipaddress", "ipaddress")]
    [InlineData("list<string>", "list<string>")]
    [InlineData(" map < list<any> > ", "map<list<any>>")]
    public void Parse_Type_PrintsBack(string text, string expected)
    {
        ConditionParameterType type = ConditionParameterType.Parse(text);

        Assert.Equal(expected, type.ToString());
        Assert.Equal(type, ConditionParameterType.Parse(expected));
        Assert.Equal(type.GetHashCode(), ConditionParameterType.Parse(expected).GetHashCode());
        Assert.True(ConditionParameterType.TryParse(text, out _));
    }

    [Theory]
    [InlineData("", "'' is not a parameter type.")]
    [InlineData("strin", "'strin' is not a parameter type; did you mean 'string'?")]
    [InlineData("INT", "'INT' is not a parameter type; did you mean 'int'?")]
    [InlineData("list", "A 'list' or 'map' needs the type of its elements: list<string>.")]
    [InlineData("map<", "A 'list' or 'map' needs the type of its elements: list<string>.")]
    [InlineData("list<>", "'' is not a parameter type.")]
    [InlineData("list<list>", "A 'list' or 'map' needs the type of its elements: list<string>.")]
    [InlineData("list<int>>", "'int>' is not a parameter type; did you mean 'int'?")]
    [InlineData("int<string>", "'int' has no element type.")]
    [InlineData("bytes", "'bytes' is not a parameter type.")]
    [InlineData("list<list<list<list<list<list<list<list<list<int>>>>>>>>>", "Containers are nested more than 8 deep.")]
    public void Parse_WhatIsNoType_SaysWhy(string text, string expected)
    {
        var error = Assert.Throws<FormatException>(() => ConditionParameterType.Parse(text));

        Assert.Equal(expected, error.Message);
        Assert.False(ConditionParameterType.TryParse(text, out _));
    }

    [Fact]
    public void Parse_AVeryDeepType_IsRefusedWithinTheStack()
    {
        string text = string.Concat(Enumerable.Repeat("list<", 100_000)) + "int" + new string('>', 100_000);

        Assert.False(ConditionParameterType.TryParse(text, out _));
    }

    [Fact]
    public void ListOf_MoreThanEightDeep_IsRefused()
    {
        ConditionParameterType type = ConditionParameterType.Int;
        for (int i = 0; i < 8; i++)
        {
            type = i % 2 == 0 ? ConditionParameterType.ListOf(type) : ConditionParameterType.MapOf(type);
        }

        Assert.Throws<ArgumentException>(() => ConditionParameterType.ListOf(type));
        Assert.Throws<ArgumentException>(() => ConditionParameterType.MapOf(type));
    }

    [Fact]
    public void Equals_TypesOfOtherStructure_AreDifferent()
    {
        Assert.NotEqual(ConditionParameterType.ListOf(ConditionParameterType.Int), ConditionParameterType.ListOf(ConditionParameterType.Uint));
        Assert.NotEqual(ConditionParameterType.ListOf(ConditionParameterType.Int), ConditionParameterType.MapOf(ConditionParameterType.Int));
        Assert.NotEqual(ConditionParameterType.ListOf(ConditionParameterType.Int), ConditionParameterType.Int);
        Assert.Null(ConditionParameterType.Int.ElementType);
        Assert.Equal("map", ConditionParameterType.MapOf(ConditionParameterType.Int).Name);
    }
}
