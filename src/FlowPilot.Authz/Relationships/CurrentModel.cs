using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Relationships;

/// <summary>The part of a snapshot that is the model in force; none until one was written.</summary>
internal sealed record CurrentModel(AuthorizationModel? Model);
