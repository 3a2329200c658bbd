namespace FlowPilot.Authz.Decisions;

/// <summary>An action on a type of resources.</summary>
/// <param name="ResourceType">The type of the resource.</param>
/// <param name="Action">The action; where no policy pack is loaded, the relation of the same name.</param>
public readonly record struct ResourceAction(string ResourceType, string Action);
