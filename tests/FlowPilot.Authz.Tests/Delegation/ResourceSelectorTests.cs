using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Tests.Delegation;

public sealed class ResourceSelectorTests
{
    private static readonly ResourceSelector One = ResourceSelector.ForObjects(ObjectRef.Parse("doc:1"));
    private static readonly ResourceSelector OneAndTwo = ResourceSelector.ForObjects(ObjectRef.Parse("doc:1"), ObjectRef.Parse("doc:2"));
    private static readonly ResourceSelector Docs = ResourceSelector.ForTypes("doc");
    private static readonly ResourceSelector DocsAndFolders = ResourceSelector.ForTypes("folder", "doc");

    [Fact]
    public void Names_OnlyWhatIsNamed()
    {
        Assert.True(One.Names(ObjectRef.Parse("doc:1")));
        Assert.False(One.Names(ObjectRef.Parse("doc:2")));
        Assert.False(One.Names(ObjectRef.Parse("folder:1")));
        Assert.True(Docs.Names(ObjectRef.Parse("doc:2")));
        Assert.False(Docs.Names(ObjectRef.Parse("folder:1")));
        Assert.False(Docs.Names(default));
    }

    [Fact]
    public void IsWithin_IsInclusionOfWhatIsSelected()
    {
        Assert.True(One.IsWithin(One) && One.IsWithin(OneAndTwo) && One.IsWithin(Docs) && OneAndTwo.IsWithin(Docs) && Docs.IsWithin(DocsAndFolders));
        Assert.False(OneAndTwo.IsWithin(One) || Docs.IsWithin(OneAndTwo) || DocsAndFolders.IsWithin(Docs) || One.IsWithin(ResourceSelector.ForTypes("folder")));
    }

    [Fact]
    public void Under_NamesItsRootAndIsComputed()
    {
        ResourceSelector under = ResourceSelector.Under(ObjectRef.Parse("folder:1"), "within");

        Assert.True(under.IsComputed && under.Names(ObjectRef.Parse("folder:1")));
        Assert.False(under.Names(ObjectRef.Parse("doc:1")) || under.NamesType("folder") || Docs.IsComputed);
        Assert.Equal(under, ResourceSelector.Under(ObjectRef.Parse("folder:1"), "within"));
        Assert.NotEqual(under, ResourceSelector.Under(ObjectRef.Parse("folder:1"), "parent"));
        Assert.NotEqual(under, ResourceSelector.Under(ObjectRef.Parse("folder:2"), "within"));
        Assert.Throws<ArgumentException>(() => ResourceSelector.Under(default, "within"));
        Assert.Throws<FormatException>(() => ResourceSelector.Under(ObjectRef.Parse("folder:1"), "a b"));
    }

    [Fact]
    public void Empty_IsNotASelector()
    {
        Assert.Throws<ArgumentException>(() => ResourceSelector.ForObjects());
        Assert.Throws<ArgumentException>(() => ResourceSelector.ForTypes());
        Assert.Throws<ArgumentException>(() => ResourceSelector.ForObjects(default(ObjectRef)));
        Assert.Throws<FormatException>(() => ResourceSelector.ForTypes("*"));
    }

    [Fact]
    public void Equality_IsByName()
    {
        Assert.Equal(DocsAndFolders, ResourceSelector.ForTypes("doc", "folder"));
        Assert.Equal(DocsAndFolders.GetHashCode(), ResourceSelector.ForTypes("doc", "folder").GetHashCode());
        Assert.NotEqual(One, OneAndTwo);
        Assert.NotEqual(Docs, DocsAndFolders);
    }
}
