using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Tests.Relationships;

public sealed class ReferencesTests
{
    [Theory]
    [InlineData("user:ann")]
    [InlineData("doc:a-b/c|d.e+f@g")]
    [InlineData("doc:star*char")]
    public void ObjectRef_LegalText_ReadsAndPrintsBack(string text) => Assert.Equal(text, ObjectRef.Parse(text).ToString());

    [Theory]
    [InlineData("", "'type:id'")]
    [InlineData("user", "'type:id'")]
    [InlineData(":ann", "type is empty")]
    [InlineData("user:", "id is empty")]
    [InlineData("user:*", "begins with '*'")]
    [InlineData("user:a b", "U+0020 at position 1")]
    [InlineData("user:a:b", "':' at position 1")]
    [InlineData("user:a#b", "'#' at position 1")]
    [InlineData("us er:a", "type holds U+0020")]
    [InlineData("user:a\u001b[31m", "U+001B at position 1")]
    [InlineData("user:a\nb", "U+000A")]
    [InlineData("user:é", "U+00E9")]
    public void ObjectRef_IllegalText_IsRefusedWithThePlace(string text, string part)
    {
        Assert.False(ObjectRef.TryParse(text, out _));
        Assert.Contains(part, Assert.Throws<FormatException>(() => ObjectRef.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ObjectRef_TooLong_IsRefused()
    {
        Assert.True(ObjectRef.TryParse("user:" + new string('a', 256), out _));
        Assert.False(ObjectRef.TryParse("user:" + new string('a', 257), out _));
        Assert.True(ObjectRef.TryParse(new string('a', 254) + ":a", out _));
        Assert.False(ObjectRef.TryParse(new string('a', 255) + ":a", out _));
    }

    [Fact]
    public void ObjectRef_Case_IsSignificant() => Assert.NotEqual(ObjectRef.Parse("user:ann"), ObjectRef.Parse("user:Ann"));

    [Fact]
    public void SubjectRef_ThreeForms_AreTold()
    {
        SubjectRef single = SubjectRef.Parse("user:ann");
        SubjectRef userset = SubjectRef.Parse("group:ops#member");
        SubjectRef everyone = SubjectRef.Parse("user:*");

        Assert.True(single is { IsObject: true, IsUserset: false, IsWildcard: false });
        Assert.True(userset is { IsObject: false, IsUserset: true, Relation: "member" });
        Assert.True(everyone is { IsObject: false, IsWildcard: true });
        Assert.Equal(["user:ann", "group:ops#member", "user:*"], new[] { single, userset, everyone }.Select(s => s.ToString()));
        Assert.Throws<InvalidOperationException>(() => everyone.ToObject());
    }

    [Theory]
    [InlineData("user:*#member")]
    [InlineData("group:ops#")]
    [InlineData("group:ops#a#b")]
    [InlineData("group:ops#mem ber")]
    [InlineData("user:**")]
    public void SubjectRef_IllegalText_IsRefused(string text) => Assert.False(SubjectRef.TryParse(text, out _));

    [Fact]
    public void RelationTuple_Text_ReadsAndPrintsBack()
    {
        RelationTuple tuple = RelationTuple.Parse("doc:a@b#viewer@group:c@d#member");

        Assert.Equal("doc:a@b", tuple.Resource.ToString());
        Assert.Equal("viewer", tuple.Relation);
        Assert.Equal("group:c@d#member", tuple.Subject.ToString());
        Assert.Equal("doc:a@b#viewer@group:c@d#member", tuple.ToString());
    }

    [Theory]
    [InlineData("doc:a#viewer", "is expected")]
    [InlineData("doc#viewer@user:a", "object:")]
    [InlineData("doc:a#vie wer@user:a", "relation holds")]
    [InlineData("doc:a#viewer@user", "subject:")]
    public void RelationTuple_IllegalText_IsRefusedWithThePart(string text, string part) =>
        Assert.Contains(part, Assert.Throws<FormatException>(() => RelationTuple.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Defaults_AreInvalidEverywhere()
    {
        Assert.True(default(ObjectRef).IsDefault && default(SubjectRef).IsDefault && default(RelationTuple).IsDefault && default(StoreId).IsDefault && default(GrantId).IsDefault);
        Assert.False(default(SubjectRef).IsObject);
        Assert.Throws<ArgumentException>(() => SubjectRef.From(default));
        Assert.Throws<ArgumentException>(() => SubjectRef.Userset(default, "member"));
        Assert.Throws<ArgumentException>(() => new RelationTuple(default, "viewer", SubjectRef.Parse("user:a")));
        Assert.Throws<ArgumentException>(() => new RelationTuple(ObjectRef.Parse("doc:a"), "viewer", default));
        Assert.Equal(string.Empty, default(SubjectRef).ToString());
    }

    [Theory]
    [InlineData("default", true)]
    [InlineData("tenant_1-a", true)]
    [InlineData("", false)]
    [InlineData("..", false)]
    [InlineData("a/b", false)]
    [InlineData("a:b", false)]
    public void StoreId_Text_IsSafeAsAFolderName(string text, bool valid) => Assert.Equal(valid, StoreId.TryParse(text, out _));

    [Theory]
    [InlineData("r0", 0)]
    [InlineData("r12", 12)]
    public void Revision_Token_ReadsAndPrintsBack(string text, long position)
    {
        Assert.True(Revision.TryParse(text, out Revision value));
        Assert.Equal(position, value.Position);
        Assert.Equal(text, value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("r")]
    [InlineData("12")]
    [InlineData("r-1")]
    [InlineData("r+1")]
    [InlineData("r01")]
    [InlineData("r 1")]
    [InlineData("r99999999999999999999")]
    public void Revision_OtherText_IsRefused(string text) => Assert.False(Revision.TryParse(text, out _));

    [Theory]
    [InlineData("g_0123456789abcdef0123456789abcdef", true)]
    [InlineData("g_0123456789ABCDEF0123456789abcdef", false)]
    [InlineData("g_0123456789abcdef0123456789abcde", false)]
    [InlineData("x_0123456789abcdef0123456789abcdef", false)]
    public void GrantId_Text_HasOneForm(string text, bool valid) => Assert.Equal(valid, GrantId.TryParse(text, out _));
}
