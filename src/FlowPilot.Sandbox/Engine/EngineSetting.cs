using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>One switch of the engine: how it is set, and what it says in the hash of the configuration.</summary>
internal sealed record EngineSetting(string Name, string Value, Action<Config> Apply);
