using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Policies.Approvals;

/// <summary>The rules of approvals over a store that has none.</summary>
internal sealed class ApprovalBook(IApprovalStore approvals, StoreRegistry stores, SnapshotChecks checks, IOptions<AuthzOptions> options, TimeProvider time) : IApprovals
{
    private const string CanApprove = "can_approve";
    private const int HashLength = 64;

    // Each failed write means that another one got through.
    private const int MaxAttempts = 100;

    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(7);

    public async ValueTask<Approval> ApproveAsync(ApprovalRequest request, SubjectRef approver, TimeSpan? lifetime = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TimeSpan length = lifetime ?? DefaultLifetime;
        Require(
            !request.Store.IsDefault && request.Subject.IsObject && request.Principal.IsObject && !request.Resource.IsDefault && Identifiers.FaultOfRelation(request.Action) is null,
            "store, subject, principal, action and resource are expected");
        Require(IsHash(request.FactsHash) && IsHash(request.PackHash), "the hashes are 64 hexadecimal digits each");
        Require(length > TimeSpan.Zero && length <= MaxLifetime, "the lifetime is above zero and at most 7 days");
        DateTimeOffset now = time.GetUtcNow();
        await RequireRightAsync(request, approver, now, cancellationToken).ConfigureAwait(false);
        string digest = request.Digest;
        var approval = new Approval { Digest = digest, Approver = approver, ApprovedAt = now, ExpiresAt = now + length };
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            int count = (await GuardAsync(() => approvals.ReadAsync(request.Store, digest, cancellationToken)).ConfigureAwait(false)).Count;
            var record = new ApprovalRecord { Approval = approval, At = now };
            if (await GuardAsync(() => approvals.TryAppendAsync(request.Store, digest, count, record, cancellationToken)).ConfigureAwait(false))
            {
                return approval;
            }
        }

        throw new ApprovalException(ApprovalReasons.Unavailable, $"{MaxAttempts} attempts to write met another writer");
    }

    /// <summary>Finds the approval that a decision may use, with the number of records that were read.</summary>
    public async ValueTask<(Approval? Approval, int Count)> FindAsync(StoreId store, string digest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<ApprovalRecord> records = await approvals.ReadAsync(store, digest, cancellationToken).ConfigureAwait(false);
        Approval? live = null;
        foreach (ApprovalRecord record in records)
        {
            live = record.Approval is { } approval && approval.Digest == digest && approval.ExpiresAt > now ? approval
                : record.Approval is null ? null
                : live;
        }

        return (live, records.Count);
    }

    /// <summary>Uses an approval up, unless another decision was faster.</summary>
    public ValueTask<bool> TryConsumeAsync(StoreId store, string digest, int count, Guid decision, DateTimeOffset now, CancellationToken cancellationToken) =>
        approvals.TryAppendAsync(store, digest, count, new ApprovalRecord { ConsumedBy = decision, At = now }, cancellationToken);

    private static bool IsHash(string? text) => text is { Length: HashLength } && text.All(char.IsAsciiHexDigitLower);

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new ApprovalException(ApprovalReasons.InvalidRequest, problem);
        }
    }

    private static async ValueTask<T> GuardAsync<T>(Func<ValueTask<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or ApprovalException))
        {
            throw new ApprovalException(ApprovalReasons.Unavailable, "the approvals cannot be read or written", e);
        }
    }

    // Nobody approves for himself, whatever he holds; and an agent approves nothing.
    private async ValueTask RequireRightAsync(ApprovalRequest request, SubjectRef approver, DateTimeOffset now, CancellationToken cancellationToken)
    {
        bool mayHold = approver.IsObject && options.Value.PersonTypes.Contains(approver.Type) && approver != request.Subject && approver != request.Principal;
        StoreState? state = mayHold ? await GuardAsync(() => stores.OpenAsync(request.Store, cancellationToken)).ConfigureAwait(false) : null;
        var question = new CheckRequest(request.Resource, CanApprove, approver) { Store = request.Store };
        if (state is null || !checks.Check(state.Current, question, now, CheckLimits.Of(options.Value), cancellationToken).Allowed)
        {
            throw new ApprovalException(ApprovalReasons.Forbidden, $"a person who holds {CanApprove} on the resource, and neither acts nor calls, is expected");
        }
    }
}
