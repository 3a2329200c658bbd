namespace FlowPilot.AspNetCore.Internal;

/// <summary>A row of <see cref="ProblemTable"/>.</summary>
internal readonly record struct ProblemRow(int Status, string Slug, string Code, string Title);
