using FlowPilot.Authz.Decisions;

namespace FlowPilot.TestKit;

/// <summary>Decisions for tests that need one: made by a real pipeline over a model of one relation.</summary>
public static class TestDecisions
{
    /// <summary>The model: whoever runs a plugin.</summary>
    public const string Model = """
        model
          schema 1.1
        type user
        type agent
        type plugin
          relations
            define can_run: [user, agent]
        """;

    /// <summary>Starts a pipeline that lets <c>user:ann</c> run <c>plugin:p</c>, with these capabilities.</summary>
    public static async Task<TestAuthz> StartAsync(params string[] capabilities) => await TestAuthz.StartAsync(
        Model,
        ["plugin:p#can_run@user:ann"],
        o => o.ActionCapabilities[new ResourceAction("plugin", "can_run")] = capabilities);

    /// <summary>An allowed decision.</summary>
    public static async Task<Decision> AllowAsync(this TestAuthz authz) => await authz.DecideAsync("user:ann", "can_run", "plugin:p");

    /// <summary>A denied decision.</summary>
    public static async Task<Decision> DenyAsync(this TestAuthz authz) => await authz.DecideAsync("user:bob", "can_run", "plugin:p");
}
