using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Testing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FlowPilot.Authz.Tests.Policies;

/// <summary>Whatever a text says, it is a pack or it has errors with their places: nothing else comes out of reading it.</summary>
public sealed class PolicyTextProperties
{
    private static readonly string Pack = SamplePacks.Read("travel.yaml").ReplaceLineEndings("\n");
    private static readonly string Suite = SamplePacks.Read("travel.tests.yaml").ReplaceLineEndings("\n");

    [Property(MaxTest = 1_000, Replay = "20260301,20260301")]
    public Property TryParse_MutatedPack_IsAPackOrHasErrors() => Prop.ForAll(Mutants(Pack).ToArbitrary(), static text =>
    {
        bool read = PolicyPack.TryParse(text, out PolicyPack? pack, out IReadOnlyList<PolicyError> errors);
        int lines = text.Split('\n').Length;
        return read == (pack is not null) && read == (errors.Count == 0) && errors.All(e => e.Line >= 1 && e.Line <= lines + 1 && e.Column >= 1);
    });

    [Property(MaxTest = 300, Replay = "20260301,20260301")]
    public Property Parse_MutatedTests_AreTestsOrHaveErrors() => Prop.ForAll(Mutants(Suite).ToArbitrary(), static text =>
    {
        try
        {
            return PolicyTestSuite.Parse(text).Count > 0;
        }
        catch (PolicyPackException e)
        {
            return e.Errors.Count > 0;
        }
    });

    private static Gen<string> Mutants(string text) =>
        from edits in Gen.ListOf(Gen.Zip(Gen.Choose(0, text.Length - 1), Gen.Elements("", "\n", " ", "  ", "\t", ":", "- ", "{", "}", "[", "]", "'", "\"", "|", ">", "&a ", "*a", "!x ", "%", "#", ",", "0", "\u0000", "\ud800", "null", "---\n", "? ")), 4)
        select edits.Aggregate(text, static (t, edit) => t.Remove(edit.Item1 % t.Length, 1).Insert(edit.Item1 % t.Length, edit.Item2));
}
