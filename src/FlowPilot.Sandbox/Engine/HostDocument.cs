namespace FlowPilot.Sandbox.Engine;

/// <summary>Holds what an asynchronous host function answers: a status, and a document that the guest may read.</summary>
public readonly record struct HostDocument
{
    /// <summary>Creates an answer.</summary>
    /// <param name="status">How it went.</param>
    /// <param name="content">The document; it must not change until the run has ended. Empty for none.</param>
    public HostDocument(HostStatus status, ReadOnlyMemory<byte> content = default)
    {
        Status = status;
        Content = content;
    }

    /// <summary>Gets how it went.</summary>
    public HostStatus Status { get; }

    /// <summary>Gets the document.</summary>
    public ReadOnlyMemory<byte> Content { get; }
}
