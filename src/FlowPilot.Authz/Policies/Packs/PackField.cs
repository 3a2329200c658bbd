namespace FlowPilot.Authz.Policies.Packs;

/// <summary>One fact that expressions of an action name, and the slot where they find it.</summary>
/// <param name="Variable">What it belongs to.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slot">The slot.</param>
internal readonly record struct PackField(string Variable, PackFieldKind Kind, string Name, int Slot);
