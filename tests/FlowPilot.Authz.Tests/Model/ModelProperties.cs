using FlowPilot.Authz.Model;
using FsCheck;
using FsCheck.Fluent;

namespace FlowPilot.Authz.Tests.Model;

/// <summary>Random models: whatever form a model takes, it comes back as the same model.</summary>
public sealed class ModelProperties
{
    private static readonly ModelOptions Extended = new() { AllowExtensions = true };

    [Fact]
    public void ToText_RandomModels_ReadBackAsEqual() => Prop.ForAll(Choices(), static choices =>
    {
        AuthorizationModel model = RandomModel.Make(choices, mayExtend: false);

        AuthorizationModel again = AuthorizationModel.Parse(model.ToText());

        Assert.Equal(model, again);
        Assert.Equal(model.ToJson(), again.ToJson());
        Assert.Equal(model.ToText(), again.ToString());
        Assert.True(again.IsPortable);
    }).Check(Configuration(600));

    [Fact]
    public void ToText_RandomModelsWithExtensions_ReadBackAsEqual() => Prop.ForAll(Choices(), static choices =>
    {
        AuthorizationModel model = RandomModel.Make(choices, mayExtend: true);

        AuthorizationModel again = AuthorizationModel.Parse(model.ToText(), Extended);

        Assert.Equal(model.ToJson(), again.ToJson());
        Assert.Equal(model.IsPortable, again.IsPortable);
        Assert.Equal(model.IsPortable, AuthorizationModel.TryParse(model.ToText(), new ModelOptions(), out _, out _));
    }).Check(Configuration(600));

    [Fact]
    public void ToJson_RandomModels_ReadBackAsEqual() => Prop.ForAll(Choices(), static choices =>
    {
        AuthorizationModel model = RandomModel.Make(choices, mayExtend: true);

        AuthorizationModel again = AuthorizationModel.ParseJson(model.ToJson(), Extended);

        Assert.Equal(model, again);
        Assert.Equal(model.ToJson(), again.ToJson());
        Assert.Equal(model.ToText(), again.ToText());
    }).Check(Configuration(600));

    [Fact]
    public void Between_RandomModelAndItself_IsNoChange() => Prop.ForAll(Choices(), static choices =>
    {
        AuthorizationModel model = RandomModel.Make(choices, mayExtend: true);

        Assert.Empty(ModelDiff.Between(model, AuthorizationModel.Parse(model.ToText(), Extended)).Changes);
    }).Check(Configuration(200));

    [Fact]
    public void Between_TwoRandomModels_IsEmptyOnlyIfEachAllowsTheSame() => Prop.ForAll(Choices(), Choices(), static (one, other) =>
    {
        AuthorizationModel a = RandomModel.Make(one, mayExtend: false);
        AuthorizationModel b = RandomModel.Make(other, mayExtend: false);

        ModelDiff there = ModelDiff.Between(a, b);
        ModelDiff back = ModelDiff.Between(b, a);

        Assert.Equal(there.Changes.Count == 0, back.Changes.Count == 0);
        Assert.Equal(there.Changes.Count(static c => c.Kind == ModelChangeKind.TypeAdded), back.Changes.Count(static c => c.Kind == ModelChangeKind.TypeRemoved));
        Assert.Equal(
            there.Changes.Count(static c => c.Kind == ModelChangeKind.RestrictionRemoved), back.Changes.Count(static c => c.Kind == ModelChangeKind.RestrictionAdded));
    }).Check(Configuration(200));

    private static Arbitrary<int[]> Choices() => Gen.Choose(0, 1_000_000).ArrayOf(200).ToArbitrary();

    private static Config Configuration(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20260301, 7);
}
