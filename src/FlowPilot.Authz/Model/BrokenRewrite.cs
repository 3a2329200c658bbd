namespace FlowPilot.Authz.Model;

/// <summary>Stands for a definition that could not be read, so that its name is known and nothing else is concluded. Never in a finished model.</summary>
internal sealed class BrokenRewrite : RelationRewrite
{
    public static BrokenRewrite Instance { get; } = new();
}
