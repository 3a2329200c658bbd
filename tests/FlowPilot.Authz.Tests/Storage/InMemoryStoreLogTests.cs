using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Storage;

public sealed class InMemoryStoreLogTests : StoreLogContract
{
    protected override IStoreLog Create() => new InMemoryStoreLog();
}
