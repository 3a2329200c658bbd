namespace FlowPilot.Benchmarks.Authz;

/// <summary>The workloads of lists; B-numbers are those of the project's list of workloads.</summary>
public enum ListWorkload
{
    /// <summary>B7: 499 resources, a viewer who also reads in the organisation and is not banned.</summary>
    Intersection,

    /// <summary>B7: folders in folders, all of one type.</summary>
    SameTypes,

    /// <summary>B7: documents shared with groups.</summary>
    ShareWith,

    /// <summary>B9: 10,000 documents, of which the user has one.</summary>
    OneOfTenThousand,

    /// <summary>B9: 10,000 documents, of which the user has all.</summary>
    AllOfTenThousand,

    /// <summary>B12: 100,000 documents, 1,000,000 tuples, groups in groups five deep, an exclusion.</summary>
    Million,
}
