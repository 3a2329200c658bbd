namespace FlowPilot.Benchmarks.Authz;

/// <summary>The workloads of checks; B-numbers are those of the project's list of workloads.</summary>
public enum CheckWorkload
{
    /// <summary>B1: 100 groups, 1,000 users, each in a group; a user far from the object (deny).</summary>
    RbacSmallDeny,

    /// <summary>B1: 1,000 groups, 10,000 users (deny).</summary>
    RbacMediumDeny,

    /// <summary>B1: 10,000 groups, 100,000 users (deny).</summary>
    RbacLargeDeny,

    /// <summary>B1, the large one, allowed.</summary>
    RbacLargeAllow,

    /// <summary>B2: 9,000 users and one more on one relation.</summary>
    WideDirect,

    /// <summary>B3: 31 folders deep, the viewer at the root.</summary>
    DeepArrow,

    /// <summary>B4: 10 files, 30 of 97 groups each, 20 of 997 users each.</summary>
    WideArrow,

    /// <summary>B4, a user in none of the file's groups.</summary>
    WideArrowDeny,

    /// <summary>B5: 5 files, 20 of 97 organisations each, 10 of 299 groups each, 20 of 499 users each.</summary>
    DoubleWideArrow,

    /// <summary>B6: a chain of 81 groups in groups (deny).</summary>
    NestedGroupsDeny,

    /// <summary>B6: 3 groups of 100 groups each.</summary>
    WideGroups,

    /// <summary>B8: a direct tuple beside a userset among 1,000 teams.</summary>
    RaceDirect,

    /// <summary>B8: a userset among 1,000 teams.</summary>
    ThousandTeams,

    /// <summary>B8: a userset among 1,000 teams, none of which the user is in.</summary>
    ThousandTeamsMiss,

    /// <summary>B8: an intersection with an exclusion.</summary>
    IntersectionAndExclusion,

    /// <summary>B8: a relation computed from another one, four times over.</summary>
    Computed,

    /// <summary>B8: 24 groups in groups, the user in the deepest.</summary>
    NestedUsersets24,

    /// <summary>B8: a relation of 1,000 parents, the user on the last.</summary>
    ThousandParents,

    /// <summary>B8: groups of the parents of parents.</summary>
    ComplexParents,

    /// <summary>B8: a tuple with a condition of one parameter.</summary>
    OneCondition,

    /// <summary>B8: a tuple with a condition of eight parameters of eight types.</summary>
    EightParameters,
}
