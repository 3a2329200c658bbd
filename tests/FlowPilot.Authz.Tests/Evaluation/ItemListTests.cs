using FlowPilot.Authz.Evaluation;

namespace FlowPilot.Authz.Tests.Evaluation;

public sealed class ItemListTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(2_047)]
    [InlineData(2_048)]
    [InlineData(2_049)]
    [InlineData(10_000)]
    public void List_OfAnyLength_IsAList(int count)
    {
        var list = new ItemList<int>();
        for (int i = 0; i < count; i++)
        {
            list.Add(i * 3);
        }

        Assert.Equal(count, list.Count);
        Assert.Equal(Enumerable.Range(0, count).Select(static i => i * 3), list);
        Assert.All(Enumerable.Range(0, count), i => Assert.Equal(i * 3, list[i]));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
    }
}
