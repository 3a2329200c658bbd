namespace FlowPilot.Authz.Delegation;

/// <summary>Grants, the newest first. Immutable: a longer list holds the shorter one, so that adding costs the same however long it is.</summary>
internal sealed class GrantList
{
    private GrantList(GrantNode node, GrantList? older)
    {
        Node = node;
        Older = older;
        LastEnd = older is null || node.Grant.ExpiresAt > older.LastEnd ? node.Grant.ExpiresAt : older.LastEnd;
    }

    public GrantNode Node { get; }

    public GrantList? Older { get; }

    /// <summary>When the last of these grants ends: from then on nobody need look further.</summary>
    public DateTimeOffset LastEnd { get; }

    public static GrantList Add(GrantList? list, GrantNode node) => new(node, list);
}
