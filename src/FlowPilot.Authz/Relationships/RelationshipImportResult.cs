using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>How far an import has come: everything that it counts is committed.</summary>
/// <param name="Revision">The revision that holds what was written.</param>
/// <param name="Read">How many tuples of the stream were taken.</param>
/// <param name="Written">How many of them were added or changed their terms; the others were stored already, or stood in the same transaction again.</param>
public readonly record struct RelationshipImportResult(Revision Revision, long Read, long Written);
