namespace FlowPilot.Benchmarks.Authz;

/// <summary>The workloads of checks; B-numbers are those of the project's list of workloads.</summary>
public enum CheckWorkload
{
    /// <summary>B1: 10,000 groups, 100,000 users, each in a group; a user far from the object (deny).</summary>
    RbacLargeDeny,

    /// <summary>B1, allowed.</summary>
    RbacLargeAllow,

    /// <summary>B2: 9,000 users and one more on one relation.</summary>
    WideDirect,

    /// <summary>B3: 31 folders deep, the viewer at the root.</summary>
    DeepArrow,

    /// <summary>B4: 10 files, 30 of 97 groups each, 20 of 997 users each.</summary>
    WideArrow,

    /// <summary>B6: a chain of 81 groups in groups (deny).</summary>
    NestedGroupsDeny,

    /// <summary>B8: a userset among 1,000 teams.</summary>
    ThousandTeams,

    /// <summary>B8: an intersection with an exclusion.</summary>
    IntersectionAndExclusion,
}
