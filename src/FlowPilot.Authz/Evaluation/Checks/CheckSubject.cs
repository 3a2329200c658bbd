namespace FlowPilot.Authz.Evaluation.Checks;

/// <summary>The subject of a check in the numbers of a plan.</summary>
/// <param name="Class">Its class, see <see cref="Plans.EvaluationPlan"/>.</param>
/// <param name="Number">Its number within its type; −1 where the graph has never seen it, and then only a wildcard can let it in.</param>
/// <param name="UsersetSlot">The slot of a userset; −1 otherwise.</param>
/// <param name="IsWildcard">Whether every subject of the type is meant, as a symbol.</param>
internal readonly record struct CheckSubject(int Class, int Number, int UsersetSlot, bool IsWildcard);
