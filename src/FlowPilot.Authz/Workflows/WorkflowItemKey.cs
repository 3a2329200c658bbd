using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Workflows;

/// <summary>Under which an item is done at most once. Keys of different callers never meet.</summary>
/// <param name="Store">The store.</param>
/// <param name="Subject">Who calls.</param>
/// <param name="Key">The idempotency key.</param>
public readonly record struct WorkflowItemKey(StoreId Store, SubjectRef Subject, string Key);
