using System.Text;
using FlowPilot.Authz.Model;
using FsCheck;
using FsCheck.Fluent;

namespace FlowPilot.Authz.Tests.Model;

/// <summary>Valid texts with random damage: nothing throws, hangs or allocates without bound, and each error has a place in the text.</summary>
public sealed class MutationProperties
{
    // Fragments that change what a reader is in the middle of.
    private static readonly string[] Fragments =
    [
        "(", ")", "[", "]", "{", "}", "\"", "'", "\"\"\"", "#", " #", "\n", "\r\n", "\r", "\t", "\0", "\uFEFF", "\uD800", "é", "😀", ":", ",", "*", "<", ">", " or ", " and ", " but not ",
        " from ", " from all ", " with ", " expires", " not before", "define ", "define x: [user]\n", "relations\n", "type ", "type x\n", "extend type ", "condition c(x: int) {\n",
        "model\n  schema 1.1\n", "module m\n", "but", "not", "all", "\\", "//", "1", "1.1", "-", "/", ".", "((((((((((((((((", "{\"union\":{\"child\":[", "null", "\"this\":{}", "&a", "*a",
    ];

    private static readonly ModelOptions Options = new() { AllowExtensions = true };

    [Fact]
    public void TryParse_DamagedTexts_EndsWithPlacesOrAModel()
    {
        string[] texts = [.. SuiteModels.Read().Keys];
        Prop.ForAll(Damage(texts), static text => Survives(text, static t => ModelErrors.Of(t, Options), static t => AuthorizationModel.Parse(t, Options))).Check(Configuration(6_000));
    }

    [Fact]
    public void TryParseJson_DamagedTexts_EndsWithPlacesOrAModel()
    {
        string[] texts = [.. SuiteModels.Read().Keys.Select(static t => AuthorizationModel.Parse(t).ToJson())];
        Prop.ForAll(Damage(texts), static text => Survives(text, static t => ModelErrors.OfJson(t, Options), static t => AuthorizationModel.ParseJson(t, Options), isJson: true)).Check(Configuration(6_000));
    }

    [Fact]
    public void TryParse_DamagedManifests_EndsWithPlacesOrAManifest()
    {
        string[] texts = ["schema: '1.2'\ncontents:\n  - core.fga\n  - \"team1/project.fga\" # a comment\n", "---\nschema: \"1.2\"\ncontents: [ 'a.fga', b.fga ]\n"];
        Prop.ForAll(Damage(texts), static text => Survives(text, ModelErrors.OfManifest, null)).Check(Configuration(6_000));
    }

    [Fact]
    public void TryParseModules_DamagedTexts_EndsWithPlacesOrAModel()
    {
        string[] texts = ["module core\n\ntype user\n\ntype org\n  relations\n    define member: [user]\n", "module wiki\n\nextend type org\n  relations\n    define editor: [user with c] or member\n\ncondition c(x: int) {\n  x < 1\n}\n"];
        Prop.ForAll(Damage(texts), text =>
        {
            IReadOnlyList<ModelError> errors = ModelErrors.OfModules(new ModelFile("a.fga", texts[0]), new ModelFile("b.fga", text), new ModelFile("c.fga", texts[1]));

            Assert.All(errors, static e => Assert.False(string.IsNullOrEmpty(e.Message)));
        }).Check(Configuration(3_000));
    }

    private static void Survives(string text, Func<string, IReadOnlyList<ModelError>> read, Func<string, AuthorizationModel>? parse, bool isJson = false)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();

        IReadOnlyList<ModelError> errors = read(text);

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 2_000_000 + (400L * text.Length), $"{allocated} bytes for {text.Length} characters.");
        string[] lines = (isJson ? text : text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')).Split('\n');
        foreach (ModelError error in errors)
        {
            Assert.False(string.IsNullOrEmpty(error.Message) || string.IsNullOrEmpty(error.Code));
            Assert.True(error.Line <= lines.Length && (error.Line == 0 || error.Column <= lines[error.Line - 1].Length + 1), $"{error} is not in the text.");
        }

        if (errors.Count == 0 && parse is not null)
        {
            AuthorizationModel model = parse(text);
            Assert.Equal(model, AuthorizationModel.ParseJson(model.ToJson(), Options));
            Assert.All(model.Conditions, static c => Assert.Equal(c.Expression, c.Compiled.Definition.Expression));
        }
    }

    private static Arbitrary<string> Damage(string[] texts) =>
        (from text in Gen.Elements(texts)
         from edits in Gen.Choose(0, 1_000_000).ArrayOf(3).ArrayOf(4)
         from count in Gen.Choose(1, 4)
         select Apply(text, edits.Take(count))).ToArbitrary();

    private static string Apply(string text, IEnumerable<int[]> edits)
    {
        var damaged = new StringBuilder(text);
        foreach (int[] edit in edits)
        {
            int at = edit[0] % (damaged.Length + 1);
            int length = Math.Min(edit[1] % 12, damaged.Length - at);
            switch (edit[2] % 4)
            {
                case 0:
                    damaged.Remove(at, length);
                    break;
                case 1:
                    damaged.Insert(at, Fragments[edit[2] / 4 % Fragments.Length]);
                    break;
                case 2:
                    damaged.Insert(edit[1] % (damaged.Length + 1), damaged.ToString(at, length));
                    break;
                default:
                    damaged.Remove(at, length).Insert(at, Fragments[edit[2] / 4 % Fragments.Length]);
                    break;
            }
        }

        return damaged.ToString();
    }

    private static Config Configuration(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20260301, 7);
}
