namespace FlowPilot.Conventions.Tests;

/// <summary>What only the pipeline may make, no code of an application can: the compiler says no.</summary>
public sealed class ForgeryTests
{
    [Theory]
    [InlineData("new Decision()", "CS1729")] // no such constructor that can be seen
    [InlineData("decision with { }", "CS8858")] // no record
    [InlineData("Decision.Make(null!)", "CS0117")] // not to be seen
    [InlineData("new Credential(null!, null)", "CS1729")]
    [InlineData("credential with { }", "CS8858")]
    [InlineData("new SandboxGrant()", "CS1729")]
    [InlineData("grant with { }", "CS8858")]
    public async Task Expression_ThatForges_DoesNotCompile(string expression, string error)
    {
        string[] errors = await Forgery.CompileAsync(Method($"return {expression};"), TestContext.Current.CancellationToken);

        Assert.Equal([error], errors);
    }

    [Theory]
    [InlineData("decision.Allowed = true;", "CS0200")]
    [InlineData("decision.Capabilities = new[] { \"log.write\" };", "CS0200")]
    [InlineData("decision.ValidUntil = DateTimeOffset.MaxValue;", "CS0200")]
    public async Task Assignment_ThatForges_DoesNotCompile(string statement, string error)
    {
        string[] errors = await Forgery.CompileAsync(Method($"{statement} return null;"), TestContext.Current.CancellationToken);

        Assert.Equal([error], errors);
    }

    [Theory]
    [InlineData("class Mine : Decision { }", "CS0509")]
    [InlineData("class Mine : Credential { }", "CS0509")]
    [InlineData("class Mine : SandboxGrant { }", "CS0509")]
    public async Task Type_ThatForges_DoesNotCompile(string type, string error)
    {
        string[] errors = await Forgery.CompileAsync(type, TestContext.Current.CancellationToken);

        Assert.Contains(error, errors);
    }

    [Fact]
    public async Task Code_ThatForgesNothing_Compiles()
    {
        string[] errors = await Forgery.CompileAsync(
            Method("return decision.Allowed ? (object)SandboxGrant.From(decision) : Credential.InProcess(\"x\");"), TestContext.Current.CancellationToken);

        Assert.Empty(errors);
    }

    private static string Method(string statements) =>
        $"class C {{ static object? M(Decision decision, Credential credential, SandboxGrant grant) {{ {statements} }} }}";
}
