namespace FlowPilot.Sandbox.Engine;

/// <summary>Where bytes of the guest go that become a part of its run's result: output, lines of the log, an error.</summary>
/// <remarks>
/// What a guest interface keeps for a run implements it. The kinds are the interface's own; a host function hands over through
/// <see cref="HostCall.Deliver"/> alone, so that a replay, which runs no host function, can gather the same result.
/// </remarks>
internal interface IGuestResults
{
    /// <summary>Says whether the interface would take such bytes now; a replay asks, because what it reads may be forged.</summary>
    /// <param name="kind">What they would be.</param>
    /// <param name="parameter">What the guest said beside them.</param>
    /// <param name="length">How many.</param>
    bool Fits(int kind, long parameter, int length);

    /// <summary>Gives room for bytes that are about to be copied out of the guest's memory.</summary>
    /// <param name="kind">What they will be.</param>
    /// <param name="length">How many.</param>
    Span<byte> Room(int kind, int length);

    /// <summary>Takes the bytes that were copied into the room.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="parameter">What the guest said beside them, such as a level.</param>
    /// <param name="bytes">The room, filled.</param>
    void Take(int kind, long parameter, Span<byte> bytes);
}
