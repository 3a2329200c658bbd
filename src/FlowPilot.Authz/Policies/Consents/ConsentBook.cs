using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Policies.Consents;

/// <summary>The rules of consent over a store that has none.</summary>
internal sealed class ConsentBook(IConsentStore receiptStore, IOptions<AuthzOptions> options, TimeProvider time) : IConsents
{
    // Whoever is at the bounds must still be able to withdraw, and is: of withdrawals without a scope there are no more than consents that were given. Those with
    // one need a bound, because one consent to all covers as many personas as somebody makes up names.
    private const int MaxGiven = 1_000;
    private const int MaxScopedWithdrawals = 1_000;
    private const int HashLength = 64;

    // Each failed write means that another one got through.
    private const int MaxAttempts = 100;

    public async ValueTask<ConsentReceipt> GiveAsync(ConsentRequest request, CancellationToken cancellationToken = default) =>
        await AppendAsync(
            request,
            receipts => receipts.Count(static r => !r.IsWithdrawal) < MaxGiven
                ? MakeReceipt(request, receipts.Count + 1, isWithdrawal: false)
                : throw new ConsentException(ConsentReasons.Limit, $"a person gives consent at most {MaxGiven} times"),
            cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException("Giving consent always makes a receipt.");

    public ValueTask<ConsentReceipt?> WithdrawAsync(ConsentRequest request, CancellationToken cancellationToken = default) =>
        AppendAsync(request, receipts => !HasAny(receipts, request) ? null : MayWithdraw(receipts, request)
            ? MakeReceipt(request, receipts.Count + 1, isWithdrawal: true)
            : throw new ConsentException(ConsentReasons.Limit, $"a person withdraws consent for one persona at most {MaxScopedWithdrawals} times; for all of them he always can"), cancellationToken);

    public async ValueTask<IReadOnlyList<ConsentReceipt>> ListAsync(StoreId store, SubjectRef caller, CancellationToken cancellationToken = default)
    {
        Require(!store.IsDefault && caller.IsObject, "a store and a person are expected");
        return await GuardAsync(() => receiptStore.ReadAsync(store, caller, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>The purposes, among some, to which a persona's newest receipts consent.</summary>
    /// <remarks>What the store throws passes through: whoever asks knows what follows from it.</remarks>
    public async ValueTask<IReadOnlyList<string>> InForceAsync(StoreId store, SubjectRef subject, string title, string circle, IReadOnlyList<string> purposes, CancellationToken cancellationToken)
    {
        IReadOnlyList<ConsentReceipt> receipts = await receiptStore.ReadAsync(store, subject, cancellationToken).ConfigureAwait(false);
        return [.. purposes.Where(p => receipts.LastOrDefault(r => r.Subject == subject && r.Covers(p, title, circle)) is { IsWithdrawal: false })];
    }

    private static bool MayWithdraw(IReadOnlyList<ConsentReceipt> receipts, ConsentRequest request) =>
        request.Scope is null || receipts.Count(static r => r is { IsWithdrawal: true, Scope: not null }) < MaxScopedWithdrawals;

    private static bool HasAny(IReadOnlyList<ConsentReceipt> receipts, ConsentRequest request)
    {
        IEnumerable<(string? Title, string? Circle)> scopes = request.Scope is { } scope
            ? [(scope.Title, scope.Circle)]
            : receipts.Select(static r => (r.Scope?.Title, r.Scope?.Circle)).Distinct();
        return scopes.Any(s => receipts.LastOrDefault(r => r.Covers(request.Purpose, s.Title, s.Circle)) is { IsWithdrawal: false });
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new ConsentException(ConsentReasons.InvalidRequest, problem);
        }
    }

    private static async ValueTask<T> GuardAsync<T>(Func<ValueTask<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or ConsentException))
        {
            throw new ConsentException(ConsentReasons.Unavailable, "the receipts cannot be read or written", e);
        }
    }

    private ConsentReceipt MakeReceipt(ConsentRequest request, int version, bool isWithdrawal) => new()
    {
        Version = version,
        Subject = request.Caller,
        Purpose = request.Purpose,
        Scope = request.Scope,
        TextHash = request.TextHash,
        At = time.GetUtcNow(),
        IsWithdrawal = isWithdrawal,
    };

    private async ValueTask<ConsentReceipt?> AppendAsync(ConsentRequest request, Func<IReadOnlyList<ConsentReceipt>, ConsentReceipt?> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require(!request.Store.IsDefault, "a store is expected");
        Require(request.Caller.IsObject && options.Value.PersonTypes.Contains(request.Caller.Type), "the person himself is expected");
        Require(Identifiers.FaultOfRelation(request.Purpose) is null, "the purpose is a name");
        Require(
            request.Scope is null or { Title.Length: > 0 and <= 256, Circle.Length: > 0 and <= 256 } && (request.Scope?.Subject ?? request.Caller) == request.Caller,
            "a scope is a persona of the caller with title and circle");
        Require(request.TextHash is { Length: HashLength } && request.TextHash.All(char.IsAsciiHexDigitLower), "the hash of the text is 64 hexadecimal digits");
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            IReadOnlyList<ConsentReceipt> receipts = await GuardAsync(() => receiptStore.ReadAsync(request.Store, request.Caller, cancellationToken)).ConfigureAwait(false);
            if (plan(receipts) is not { } receipt)
            {
                return null;
            }

            if (await GuardAsync(() => receiptStore.TryAppendAsync(request.Store, receipt, cancellationToken)).ConfigureAwait(false))
            {
                return receipt;
            }
        }

        throw new ConsentException(ConsentReasons.Unavailable, $"{MaxAttempts} attempts to write met another writer");
    }
}
