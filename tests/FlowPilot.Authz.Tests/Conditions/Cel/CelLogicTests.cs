namespace FlowPilot.Authz.Tests.Conditions.Cel;

/// <summary>The tables of <c>&amp;&amp;</c>, <c>||</c> and of the macros that are rows of them, with faults on either side.</summary>
public sealed class CelLogicTests
{
    // Operands: true, false, an error, another error, an unknown, and what is no bool.
    [Theory]
    [InlineData("true && true", "true")]
    [InlineData("true && false", "false")]
    [InlineData("false && true", "false")]
    [InlineData("false && E", "false")]
    [InlineData("E && false", "false")]
    [InlineData("true && E", "DivisionByZero")]
    [InlineData("E && true", "DivisionByZero")]
    [InlineData("E && F", "DivisionByZero")]
    [InlineData("F && E", "NoSuchKey")]
    [InlineData("w && false", "false")]
    [InlineData("false && w", "false")]
    [InlineData("w && true", "unknown w")]
    [InlineData("true && w", "unknown w")]
    [InlineData("w && E", "unknown w")]
    [InlineData("E && w", "unknown w")]
    [InlineData("w && u > 1", "unknown u,w")]
    [InlineData("X && false", "false")]
    [InlineData("false && X", "false")]
    [InlineData("X && true", "NoSuchOverload")]
    [InlineData("true && E && w && X && false", "false")]
    [InlineData("true && E && w && X && true", "unknown w")]
    [InlineData("true || E", "true")]
    [InlineData("E || true", "true")]
    [InlineData("false || false", "false")]
    [InlineData("false || true", "true")]
    [InlineData("false || E", "DivisionByZero")]
    [InlineData("E || false", "DivisionByZero")]
    [InlineData("F || E", "NoSuchKey")]
    [InlineData("w || true", "true")]
    [InlineData("true || w", "true")]
    [InlineData("w || false", "unknown w")]
    [InlineData("false || w", "unknown w")]
    [InlineData("w || E", "unknown w")]
    [InlineData("E || w", "unknown w")]
    [InlineData("w || u > 1", "unknown u,w")]
    [InlineData("X || true", "true")]
    [InlineData("true || X", "true")]
    [InlineData("X || false", "NoSuchOverload")]
    [InlineData("E || w || X || true", "true")]
    [InlineData("E && false || true", "true")]
    [InlineData("!(E && false)", "true")]
    [InlineData("!E || true", "true")]
    [InlineData("(E ? true : false) || true", "true")]
    [InlineData("u + 1 / 0 > 1 || true", "true")]
    [InlineData("u + 1 / 0 > 1", "unknown u")]
    [InlineData("1 / 0 + u > 1", "unknown u")]
    public void Logic_OfFaults_LetsTheDecidingOperandWin(string text, string expected) => Assert.Equal(expected, Evaluate(text));

    [Theory]
    [InlineData("[1, 2, 3].all(e, e > 0)", "true")]
    [InlineData("[1, 2, 3].all(e, e > 1)", "false")]
    [InlineData("[].all(e, e > 0)", "true")]
    [InlineData("[1, 2, 3].all(e, 6 / (2 - e) == 6)", "false")]
    [InlineData("[3, 2, 1].all(e, 6 / (2 - e) == 6)", "false")]
    [InlineData("[1, 2, 3].all(e, e / 0 != 17)", "DivisionByZero")]
    [InlineData("[2, 1].all(e, e > u)", "unknown u")]
    [InlineData("[2, 1].all(e, e > 1 && w)", "false")]
    [InlineData("[dyn(1), 'foo', 3].all(e, e % 2 == 1)", "NoSuchOverload")]
    [InlineData("[dyn(1), 'foo', 2].all(e, e % 2 == 1)", "false")]
    [InlineData("[dyn(1)].all(e, e)", "NoSuchOverload")]
    [InlineData("m.all(k, k < 'c')", "true")]
    [InlineData("any.all(k, k != '')", "true")]
    [InlineData("person.all(k, k == 'name')", "true")]
    [InlineData("dyn(1).all(k, true)", "NoSuchOverload")]
    [InlineData("[u].all(e, true)", "unknown u")]
    [InlineData("[1, 2, 3].exists(e, e == 2)", "true")]
    [InlineData("[1, 2, 3].exists(e, e > 3)", "false")]
    [InlineData("[].exists(e, true)", "false")]
    [InlineData("[0, 1].exists(e, 1 / e == 1)", "true")]
    [InlineData("[1, 0].exists(e, 1 / e == 1)", "true")]
    [InlineData("[0, 2].exists(e, 1 / e == 1)", "DivisionByZero")]
    [InlineData("[1, 2].exists(e, e == u)", "unknown u")]
    [InlineData("[1, 2].exists(e, e == u || e == 2)", "true")]
    [InlineData("m.exists(k, m[k] == 2)", "true")]
    [InlineData("dyn('x').exists(k, true) || true", "true")]
    [InlineData("[1, 2, 3].exists_one(e, e == 2)", "true")]
    [InlineData("[1, 2, 3].existsOne(e, e > 1)", "false")]
    [InlineData("[].exists_one(e, true)", "false")]
    [InlineData("[1, 0, 1].exists_one(e, 1 / e == 1)", "DivisionByZero")]
    [InlineData("[1, 2].exists_one(e, e == u)", "unknown u")]
    [InlineData("[1, 2, 3].filter(e, e % 2 == 1)", "[1, 3]")]
    [InlineData("m.filter(k, m[k] > 1)", "['b']")]
    [InlineData("[1, 0].filter(e, 1 / e == 1)", "DivisionByZero")]
    [InlineData("[1].filter(e, dyn(1))", "NoSuchOverload")]
    [InlineData("[1, 2, 3].map(e, e * e)", "[1, 4, 9]")]
    [InlineData("[1, 2, 3].map(e, e > 1, e * e)", "[4, 9]")]
    [InlineData("[1, 0].map(e, 1 / e)", "DivisionByZero")]
    [InlineData("[1, 0].map(e, e != 0, 1 / e)", "[1]")]
    [InlineData("[1, 2].map(e, u + e)", "unknown u")]
    [InlineData("m.map(k, k + k)", "['aa', 'bb']")]
    [InlineData("[1, 2].map(e, [10, 20].map(f, e * f))", "[[10, 20], [20, 40]]")]
    [InlineData("[1, 2].map(e, [3].map(e, e))", "[[3], [3]]")]
    [InlineData("[1, 2].all(i, i < 3) && i == 7", "true")]
    [InlineData("[1, 2].exists(i, .i == 7)", "true")]
    [InlineData("[[1], [2, 3]].exists(x, x.exists(y, x.size() == 2 && y == 3))", "true")]
    public void Macros_OfListsAndMaps_WalkTheirElements(string text, string expected) => Assert.Equal(expected, Evaluate(text));

    [Theory]
    [InlineData("has(m.a)", "true")]
    [InlineData("has(m.z)", "false")]
    [InlineData("has(any.list)", "true")]
    [InlineData("has(any.none)", "true")]
    [InlineData("has(any.x.y)", "NoSuchOverload")]
    [InlineData("has(any.z.y)", "NoSuchKey")]
    [InlineData("has(person.name) && !has(person.age)", "true")]
    [InlineData("has({'a': u}.a)", "unknown u")]
    public void Has_OfAField_TellsWhetherItIsThere(string text, string expected) => Assert.Equal(expected, Evaluate(text));

    [Fact]
    public void Macros_NestedBeyondInlineSlots_StillEvaluate()
    {
        string text = string.Concat(Enumerable.Range(0, 12).Select(static n => $"[{n}].exists(v{n}, ")) + "v0 + v11 == 11" + new string(')', 12);

        Assert.Equal("true", CelHarness.Evaluate(text));
    }

    // E and F are errors, X is a value that is no bool; places are left out.
    private static string Evaluate(string text)
    {
        string shown = CelHarness.Evaluate(text.Replace("E", "(1 / 0 == 1)", StringComparison.Ordinal).Replace("F", "(m.z == 1)", StringComparison.Ordinal).Replace("X", "dyn(1)", StringComparison.Ordinal));
        return shown.Split('@')[0];
    }
}
