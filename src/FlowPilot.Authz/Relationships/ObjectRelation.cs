namespace FlowPilot.Authz.Relationships;

/// <summary>A node of the relationship graph: one relation of one object.</summary>
internal readonly record struct ObjectRelation(ObjectRef Resource, string Relation);
