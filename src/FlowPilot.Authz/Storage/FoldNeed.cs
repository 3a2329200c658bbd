namespace FlowPilot.Authz.Storage;

/// <summary>When a part of a snapshot should be folded.</summary>
internal enum FoldNeed
{
    /// <summary>Not yet.</summary>
    None = 0,

    /// <summary>In the background, when there is time.</summary>
    Soon,

    /// <summary>By the writer, before anything else is written: the changes would grow without a bound otherwise.</summary>
    Now,
}
