namespace FlowPilot.Sandbox.Limits;

/// <summary>A run in the queue. Exactly one of its members is called, once, on whatever thread made it so; none may throw or wait.</summary>
internal interface IQueuedRun
{
    /// <summary>It has a place, and has to give it back.</summary>
    void Admitted();

    /// <summary>There is no room for it in the queue.</summary>
    void Refused();

    /// <summary>It was cancelled while it waited.</summary>
    void Cancelled();
}
