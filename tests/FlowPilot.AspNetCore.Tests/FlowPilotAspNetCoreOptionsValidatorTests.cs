using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Tests.Support;

namespace FlowPilot.AspNetCore.Tests;

public sealed class FlowPilotAspNetCoreOptionsValidatorTests : IDisposable
{
    private readonly TestIssuer _issuer = new(TimeProvider.System);

    [Fact]
    public void Validate_Defaults_NeedOnlyAnIssuer()
    {
        Assert.Contains("Issuers is empty", Assert.Single(FaultsOf(static o => o.Issuers.Clear())), StringComparison.Ordinal);
        Assert.Empty(FaultsOf(static _ => { }));
    }

    [Theory]
    [InlineData("https://issuer.example", true)]
    [InlineData("https://issuer.example/", true)]
    [InlineData("https://issuer.example/realms/x", true)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("http://issuer.example", false)]
    [InlineData("http://localhost.example", false)]
    [InlineData("ftp://issuer.example", false)]
    [InlineData("https://issuer.example?x=1", false)]
    [InlineData("https://issuer.example#x", false)]
    [InlineData("https://me@issuer.example", false)]
    [InlineData("issuer.example", false)]
    [InlineData("/issuer", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Validate_Issuer_IsHttpsOrLoopback(string? issuer, bool valid) => Check(valid, "Issuers[0].Issuer", o => o.Issuers[0].Issuer = issuer);

    [Fact]
    public void Validate_MembersOfAnIssuer_AreRequired()
    {
        Check(false, "Issuers[0].Audience", static o => o.Issuers[0].Audience = " ");
        Check(false, "Issuers[0].Keys", static o => o.Issuers[0].Keys = null);
        Check(false, "Issuers[0].Store", static o => o.Issuers[0].Store = default);
        Check(false, "Issuers[0].AgentClients", static o => o.Issuers[0].AgentClients.Add(" "));
        Check(false, "Issuers[1]", static o => o.Issuers.Add(null!)); // null: what is tested
    }

    [Theory]
    [InlineData("corp", true)]
    [InlineData("corp.eu-1_x", true)]
    [InlineData("a|b", false)]
    [InlineData("a:b", false)]
    [InlineData("a b", false)]
    [InlineData("*", false)]
    [InlineData(null, false)]
    public void Validate_SubjectNamespace_CannotHoldItsOwnSeparator(string? value, bool valid) =>
        Check(valid, "Issuers[0].SubjectNamespace", o => o.Issuers[0].SubjectNamespace = value!); // null: what is tested

    [Fact]
    public void Validate_SubjectNamespaceTooLong_Fails()
    {
        Check(true, string.Empty, static o => o.Issuers[0].SubjectNamespace = new string('a', 64));
        Check(false, "Issuers[0].SubjectNamespace", static o => o.Issuers[0].SubjectNamespace = new string('a', 65));
    }

    [Theory]
    [InlineData("https://a.example", "", "https://b.example", "", false)]
    [InlineData("https://a.example", "x", "https://b.example", "x", false)]
    [InlineData("https://a.example", "", "https://a.example", "x", false)]
    [InlineData("https://a.example", "", "https://b.example", "x", true)]
    [InlineData("https://a.example", "X", "https://b.example", "x", true)]
    [InlineData("https://a.example", "", "https://a.example/", "x", true)]
    public void Validate_TwoIssuers_ShareNothing(string first, string firstNamespace, string second, string secondNamespace, bool valid) => Check(valid, "Issuers", o =>
    {
        o.Issuers.Clear();
        o.Issuers.Add(Issuer(first, firstNamespace));
        o.Issuers.Add(Issuer(second, secondNamespace));
    });

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void Validate_ClockSkew_IsAtMostAMinute(int seconds, bool valid) => Check(valid, "ClockSkew", o => o.ClockSkew = TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("urn:x:", true)]
    [InlineData("https://docs.example/", true)]
    [InlineData("problems/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Validate_ProblemTypeBase_BeginsAUri(string? value, bool valid) => Check(valid, "ProblemTypeBase", o => o.ProblemTypeBase = value!); // null: what is tested

    [Theory]
    [InlineData("travel desk", true)]
    [InlineData("a\"b", false)]
    [InlineData("a\\b", false)]
    [InlineData("a\r\nX: y", false)]
    [InlineData("\u00e4", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Validate_Realm_NeedsNoEscaping(string? value, bool valid) => Check(valid, "Realm", o => o.Realm = value!); // null: what is tested

    public void Dispose() => _issuer.Dispose();

    private IssuerOptions Issuer(string issuer, string subjectNamespace) => _issuer.Options(i =>
    {
        i.Issuer = issuer;
        i.SubjectNamespace = subjectNamespace;
    });

    private void Check(bool valid, string named, Action<FlowPilotAspNetCoreOptions> change)
    {
        string[] faults = FaultsOf(change);
        if (valid)
        {
            Assert.Empty(faults);
        }
        else
        {
            Assert.StartsWith(named, Assert.Single(faults), StringComparison.Ordinal);
        }
    }

    private string[] FaultsOf(Action<FlowPilotAspNetCoreOptions> change)
    {
        var options = new FlowPilotAspNetCoreOptions();
        options.Issuers.Add(_issuer.Options());
        change(options);
        return [.. new FlowPilotAspNetCoreOptionsValidator().Validate(null, options).Failures ?? []];
    }
}
