namespace FlowPilot.Benchmarks.Authz;

/// <summary>B10: models after the three of Cedar's OOPSLA paper, with generators of our own.</summary>
public enum EntityModel
{
    /// <summary>After gdrive: folders in folders, documents, groups in groups.</summary>
    Drive,

    /// <summary>After github: organisations, teams in teams, five roles on repositories.</summary>
    Code,

    /// <summary>After tinytodo: lists with owners, editors and readers, who may be teams.</summary>
    Todo,
}
