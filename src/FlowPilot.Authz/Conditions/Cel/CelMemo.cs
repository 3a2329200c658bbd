namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Keeps what was last made of a text. Safe for concurrent use: two threads may both make it, and either result is right.</summary>
internal sealed class CelMemo<T>(Func<string, T?> make)
    where T : class
{
    private Entry? _last;

    public T? Get(string text)
    {
        Entry? last = Volatile.Read(ref _last);
        if (last is null || last.Text != text)
        {
            last = new Entry(text, make(text));
            Volatile.Write(ref _last, last);
        }

        return last.Value;
    }

    private sealed record Entry(string Text, T? Value);
}
