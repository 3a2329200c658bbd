using System.Text.RegularExpressions;

namespace FlowPilot.Conventions.Tests;

/// <summary>Every error code and reason code is in the reference, and nothing is there that the code no longer has.</summary>
public sealed partial class DiagnosticsTests
{
    [Fact]
    public void ErrorCodes_AreListed()
    {
        string[] used = [.. SourceTree.Files("src", ".cs").SelectMany(static f => Quoted().Matches(SourceTree.Read(f)).Select(static m => m.Groups["code"].Value)).Distinct().Order(StringComparer.Ordinal)];
        string[] listed = [.. Listed().Matches(SourceTree.Read("docs/diagnostics.md")).Select(static m => m.Groups["code"].Value).Order(StringComparer.Ordinal)];

        Assert.NotEmpty(used);
        Assert.Equal(used, listed);
    }

    [Fact]
    public void ReasonCodes_AreListed()
    {
        string text = SourceTree.Read("docs/diagnostics.md");
        string[] codes = [.. new[] { typeof(Authz.Decisions.ReasonCodes), typeof(Authz.Delegation.GrantReasons), typeof(Authz.Policies.Personas.PersonaReasons), typeof(Authz.Policies.PolicyReasons), typeof(Authz.Policies.Approvals.ApprovalReasons), typeof(Authz.Policies.Consents.ConsentReasons), typeof(Authz.Workflows.WorkflowReasons) }.SelectMany(static t => t.GetFields()).Select(static f => (string?)f.GetRawConstantValue()).OfType<string>()];

        Assert.NotEmpty(codes);
        Assert.All(codes, c => Assert.Contains($"`{c}`", text, StringComparison.Ordinal));
    }

    [GeneratedRegex("\"(?<code>FP[0-9]{4})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\| (?<code>FP[0-9]{4}) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listed();
}
