namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A token and its place in the text.</summary>
internal readonly record struct CelToken(CelTokenKind Kind, int Start, int Length);
