using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Decisions;

public sealed class AccessRequestTests
{
    private static readonly SubjectRef Ann = SubjectRef.Parse("user:ann");
    private static readonly SubjectRef Agent = SubjectRef.Parse("agent:a");

    public static TheoryData<string, Func<AccessRequest, AccessRequest>> Unreadable => new()
    {
        { nameof(AccessRequest.Subject), r => r with { Subject = default } },
        { nameof(AccessRequest.Subject), r => r with { Subject = SubjectRef.Parse("user:*") } },
        { nameof(AccessRequest.Subject), r => r with { Subject = SubjectRef.Parse("group:g#member") } },
        { nameof(AccessRequest.Store), r => r with { Store = default } },
        { nameof(AccessRequest.Credential), r => r with { Credential = null! } },
        { nameof(AccessRequest.Resource), r => r with { Resource = default } },
        { nameof(AccessRequest.Mode), r => r with { Mode = (AccessMode)7 } },
        { nameof(AccessRequest.Pack), r => r with { Pack = "travel" } },
        { nameof(AccessRequest.Persona), r => r with { Persona = new PersonaRef { Title = "traveler" } } },
        { nameof(AccessRequest.Action), r => r with { Action = null } },
        { nameof(AccessRequest.Action), r => r with { Relation = "can_run" } },
        { nameof(AccessRequest.Action), r => r with { Action = "can run" } },
        { nameof(AccessRequest.Relation), r => r with { Action = null, Relation = string.Empty } },
        { nameof(AccessRequest.Grants), r => r with { Grants = [default] } },
        { nameof(AccessRequest.Grants), r => r with { Grants = [.. Enumerable.Repeat(GrantId.Parse("g_0123456789abcdef0123456789abcdef"), 17)] } },
        { nameof(AccessRequest.Principal), r => r with { Principal = SubjectRef.Parse("user:bob") } },
        { nameof(AccessRequest.OnBehalfOf), r => r with { OnBehalfOf = SubjectRef.Parse("user:*") } },
        { nameof(AccessRequest.OnBehalfOf), r => r with { Subject = Agent } },
        { nameof(AccessRequest.Principal), r => r with { Subject = Agent, OnBehalfOf = Ann, Principal = SubjectRef.Parse("user:*") } },
        { nameof(AccessRequest.Principal), r => r with { Subject = Agent, OnBehalfOf = Agent, Principal = Ann } },
        { nameof(AccessRequest.Principal), r => r with { Mode = AccessMode.Impersonation } },
        { nameof(AccessRequest.OnBehalfOf), r => r with { Mode = AccessMode.Impersonation, Principal = SubjectRef.Parse("user:bob"), OnBehalfOf = Ann } },
        { nameof(AccessRequest.Grants), r => r with { Mode = AccessMode.Impersonation, Principal = SubjectRef.Parse("user:bob"), Grants = [GrantId.Parse("g_0123456789abcdef0123456789abcdef")] } },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Request_ThatCannotBeRead_IsRefusedByNameAndNotRecorded(string member, Func<AccessRequest, AccessRequest> spoil)
    {
        await using TestAuthz authz = await TestDecisions.StartAsync();
        var good = new AccessRequest { Subject = Ann, Action = "can_run", Resource = ObjectRef.Parse("plugin:p"), Credential = Credential.InProcess("test") };
        Assert.True((await authz.Authorizer.AuthorizeAsync(good, TestContext.Current.CancellationToken)).Allowed);

        AccessRequestException e = await Assert.ThrowsAsync<AccessRequestException>(async () => await authz.Authorizer.AuthorizeAsync(spoil(good), TestContext.Current.CancellationToken));

        Assert.Equal("bad_request", e.Code);
        Assert.Equal(member, e.Member);
        Assert.Single(await authz.ReadLogAsync());
    }

    [Fact]
    public void Credential_OfHostCode_NeedsAName()
    {
        Assert.Throws<ArgumentException>(() => Credential.InProcess(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => Credential.InProcess(new string('x', 129)));
    }

    [Theory]
    [InlineData(CredentialKind.InProcess)]
    [InlineData((CredentialKind)99)]
    public void Credential_Authenticated_IsOfAnAuthenticatedKind(CredentialKind kind) =>
        Assert.Throws<ArgumentException>(() => Credential.Authenticated(new CredentialFacts { Kind = kind }));
}
