using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Policies;

/// <summary>The texts of the packs of the samples.</summary>
internal static class SamplePacks
{
    public static string Read(string file) => File.ReadAllText(RepositoryRoot.Combine("samples", "policies", file));
}
