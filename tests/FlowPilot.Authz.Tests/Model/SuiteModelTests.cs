using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Tests.Model;

/// <summary>Whatever OpenFGA evaluates in its suites is a model here, and survives every form.</summary>
public sealed class SuiteModelTests
{
    [Fact]
    public void Parse_ModelsOfTheSuites_AreAccepted()
    {
        List<string> faults = [];
        foreach ((string text, string test) in SuiteModels.Read())
        {
            IReadOnlyList<ModelError> errors = ModelErrors.Of(text);
            if (errors.Count > 0)
            {
                faults.Add($"{test}: {ModelErrors.Describe(errors)}\n{text}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count}:\n{string.Join("\n", faults)}");
    }

    [Fact]
    public void Warnings_ModelsOfTheSuites_NameThoseWithAConstrainedCycle()
    {
        string[] expected =
        [
            "cycle_and_cycle_return_false", "cycle_and_true_return_false", "cycle_butnot_false_return_false", "false_butnot_cycle_return_false",
            "list_objects_expands_wildcard_tuple", "list_objects_with_subcheck_encounters_cycle", "three_prong_relation_possible_exclusion",
            "true_butnot_cycle_return_false",
        ];

        IEnumerable<string> warned = SuiteModels.Read().Where(static m => AuthorizationModel.Parse(m.Key).Warnings.Count > 0).Select(static m => m.Value);

        Assert.Equal(expected, warned.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parse_ModelsOfTheSuitesRequireStratified_AreRefusedWhereTheyWarn()
    {
        var strict = new ModelOptions { RequireStratified = true };
        foreach (string text in SuiteModels.Read().Keys)
        {
            IReadOnlyList<ModelError> warnings = AuthorizationModel.Parse(text).Warnings;

            IReadOnlyList<ModelError> errors = ModelErrors.Of(text, strict);

            Assert.Equal(warnings.Select(static w => w with { IsWarning = false }), errors);
        }
    }

    [Fact]
    public void ToText_ModelsOfTheSuites_ReadBackAsEqual()
    {
        foreach (string text in SuiteModels.Read().Keys)
        {
            AuthorizationModel model = AuthorizationModel.Parse(text);

            AuthorizationModel again = AuthorizationModel.Parse(model.ToText());

            Assert.Equal(model, again);
            Assert.Equal(model.ToText(), again.ToText());
            Assert.True(model.IsPortable);
        }
    }

    [Fact]
    public void ToJson_ModelsOfTheSuites_ReadBackAsEqual()
    {
        foreach (string text in SuiteModels.Read().Keys)
        {
            AuthorizationModel model = AuthorizationModel.Parse(text);

            AuthorizationModel again = AuthorizationModel.ParseJson(model.ToJson());

            Assert.Equal(model, again);
            Assert.Equal(model.ToJson(), again.ToJson());
        }
    }
}
