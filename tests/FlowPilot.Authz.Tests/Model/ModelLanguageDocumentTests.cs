using System.Reflection;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Model;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Model;

/// <summary>The reference of the language says what the code does.</summary>
public sealed class ModelLanguageDocumentTests
{
    private static readonly string Document = File.ReadAllText(RepositoryRoot.Combine("docs", "reference", "model-language.md"));

    [Fact]
    public void Codes_AreAllListed()
    {
        string[] codes = [.. typeof(ModelErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static f => (string)f.GetRawConstantValue()!)]; // not null: constants

        Assert.NotEmpty(codes);
        Assert.All(codes, static c => Assert.Contains($"`{c}`", Document, StringComparison.Ordinal));
        Assert.Equal(codes.Length, codes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Limits_AreTheDefaults()
    {
        var options = new ModelOptions();

        Assert.Contains("| `MaxTextLength` | 262,144 bytes", Document, StringComparison.Ordinal);
        Assert.Contains("| `MaxDepth` | 50 levels", Document, StringComparison.Ordinal);
        Assert.Equal((262_144, 100, 50, 100), (options.MaxTextLength, options.MaxTypes, options.MaxDepth, options.MaxErrors));
        ConditionLimits limits = options.ConditionLimits;
        Assert.Contains("16,384 characters and 100 levels, a regular expression 256 characters, an evaluation 10,000 units", Document, StringComparison.Ordinal);
        Assert.Equal((16_384, 100, 256, 10_000), (limits.MaxExpressionLength, limits.MaxNestingDepth, limits.MaxPatternLength, limits.MaxWork));
        Assert.Contains($"at most {ConditionLimits.MaxParameters} parameters", Document, StringComparison.Ordinal);
        Assert.False(options.AllowExtensions || options.RequireStratified);
    }

    [Theory]
    [InlineData("fga", true)]
    [InlineData("fga-extended", false)]
    public void Examples_AreModels(string kind, bool isPortable)
    {
        string text = Document.Split($"```{kind}\n")[1].Split("```")[0];

        Assert.Equal(isPortable, AuthorizationModel.Parse(text, new ModelOptions { AllowExtensions = true }).IsPortable);
        Assert.Equal(isPortable, ModelErrors.Of(text).Count == 0);
    }
}
