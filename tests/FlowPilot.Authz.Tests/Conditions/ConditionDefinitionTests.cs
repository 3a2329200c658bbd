using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Tests.Conditions;

public sealed class ConditionDefinitionTests
{
    [Fact]
    public void Equals_ParametersInAnotherOrder_AreTheSame()
    {
        ConditionDefinition one = Conditions.Define("c", "x: int, y: list<string>", "x == 1");
        ConditionDefinition same = Conditions.Define("c", "y: list<string>, x: int", "x == 1");

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, Conditions.Define("d", "x: int, y: list<string>", "x == 1"));
        Assert.NotEqual(one, Conditions.Define("c", "x: int, y: list<int>", "x == 1"));
        Assert.NotEqual(one, Conditions.Define("c", "x: int", "x == 1"));
        Assert.NotEqual(one, Conditions.Define("c", "x: int, y: list<string>", "x == 2"));
    }

    [Fact]
    public void ToString_Definition_IsTheDeclaration() =>
        Assert.Equal("condition c(x: int, y: list<string>) { x == 1 }", Conditions.Define("c", "x: int, y: list<string>", "x == 1").ToString());

    [Fact]
    public void Constructor_WhatIsMissing_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new ConditionDefinition("", [], "true"));
        Assert.Throws<ArgumentException>(() => new ConditionDefinition("c", [null!], "true")); // the misuse under test
        Assert.Throws<ArgumentException>(() => new ConditionParameter("", ConditionParameterType.Int));
    }

    [Fact]
    public void Compile_ParametersThatCannotBe_AreErrorsWithoutAPlace()
    {
        ConditionDefinition definition = Conditions.Define("c", "x: int, x: int, in: string", "true");

        Assert.False(CompiledCondition.TryCompile(definition, null, out _, out IReadOnlyList<CelError> errors));
        Assert.Equal("0 DuplicateParameter, 0 InvalidParameterName", string.Join(", ", errors.Select(static e => $"{e.Line} {e.Code}")));
    }
}
