using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Tests.Storage;

public sealed class InMemoryStoreLogTests : StoreLogContract
{
    private protected override IStoreLog Create() => new InMemoryStoreLog();
}
