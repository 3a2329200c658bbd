namespace FlowPilot.Authz.Model;

/// <summary>Where something stands in the text it was read from, from 1; the default value where there is no text.</summary>
internal readonly record struct SourcePlace(int Line, int Column, int Length, string? File = null);
