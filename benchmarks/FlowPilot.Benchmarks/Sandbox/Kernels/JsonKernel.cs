using System.Globalization;
using System.Text;

namespace FlowPilot.Benchmarks.Sandbox.Kernels;

/// <summary>A strict parser over a document of a good half MiB, twenty times, as in <c>json.c</c>.</summary>
internal sealed class JsonKernel : IManagedKernel
{
    private const int Items = 6_000;
    private const int MaxDepth = 32;
    private const int Passes = 20;

    private readonly byte[] _text;
    private int _at;
    private bool _failed;
    private uint _sum;

    /// <summary>Writes the document.</summary>
    public JsonKernel()
    {
        var text = new StringBuilder("[");
        for (int i = 0; i < Items; i++)
        {
            text.Append(i > 0 ? ",\n " : string.Empty).Append(
                CultureInfo.InvariantCulture,
                $"{{\"id\": {i * 7919}, \"name\": \"item \\u00e9 {i}\", \"price\": {i % 900}.{10 + (i % 90)}e-2, \"tags\": [\"a\", \"bc\"], \"sold\": {(i % 3 != 0 ? "true" : "false")}, \"next\": null}}");
        }

        _text = Encoding.UTF8.GetBytes(text.Append(']').ToString());
    }

    /// <inheritdoc/>
    public int Run()
    {
        _failed = false;
        _sum = 0;
        for (int pass = 0; pass < Passes; pass++)
        {
            _at = 0;
            Value(0);
            if (_failed || _at != _text.Length)
            {
                return -1;
            }
        }

        return (int)(_sum & 0x7fffffff);
    }

    private void Add(uint value) => _sum = unchecked((_sum * 31) + value);

    private int Peek() => _at < _text.Length ? _text[_at] : -1;

    private void Blank()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }

    private void Expect(int expected)
    {
        if (Peek() == expected)
        {
            _at++;
        }
        else
        {
            _failed = true;
        }
    }

    private void Word(ReadOnlySpan<byte> rest)
    {
        foreach (byte expected in rest)
        {
            Expect(expected);
        }
    }

    private void Digits()
    {
        int from = _at;
        uint value = 0;
        while (_at < _text.Length && _text[_at] is >= (byte)'0' and <= (byte)'9')
        {
            value = unchecked((value * 10) + (uint)(_text[_at++] - '0'));
        }

        _failed |= _at == from;
        Add(value);
    }

    private void Number()
    {
        if (Peek() == '-')
        {
            _at++;
        }

        Digits();
        if (Peek() == '.')
        {
            _at++;
            Digits();
        }

        if (Peek() is 'e' or 'E')
        {
            _at++;
            if (Peek() is '+' or '-')
            {
                _at++;
            }

            Digits();
        }
    }

    private void String()
    {
        Expect('"');
        while (!_failed && Peek() != '"')
        {
            int next = Peek();
            if (next < ' ')
            {
                _failed = true;
                return;
            }

            _at++;
            Add((uint)(next == '\\' ? Escaped() : next));
        }

        Expect('"');
    }

    private int Escaped()
    {
        int next = Peek();
        _at++;
        if (next != 'u')
        {
            _failed |= next is not ('"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't');
            return next;
        }

        int value = 0;
        for (int i = 0; i < 4; i++, _at++)
        {
            int digit = Peek();
            if (digit is >= '0' and <= '9')
            {
                value = (value * 16) + digit - '0';
            }
            else if (digit is >= 'a' and <= 'f')
            {
                value = (value * 16) + digit - 'a' + 10;
            }
            else
            {
                _failed = true;
            }
        }

        return value;
    }

    private void Members(int depth, int close, bool named)
    {
        _at++;
        Blank();
        if (Peek() == close)
        {
            _at++;
            return;
        }

        while (!_failed)
        {
            if (named)
            {
                String();
                Blank();
                Expect(':');
            }

            Value(depth + 1);
            if (Peek() != ',')
            {
                break;
            }

            _at++;
            Blank();
        }

        Expect(close);
    }

    private void Value(int depth)
    {
        if (depth > MaxDepth)
        {
            _failed = true;
            return;
        }

        Blank();
        switch (Peek())
        {
            case '{':
                Members(depth, '}', named: true);
                break;
            case '[':
                Members(depth, ']', named: false);
                break;
            case '"':
                String();
                break;
            case 't':
                Word("true"u8);
                Add(1);
                break;
            case 'f':
                Word("false"u8);
                Add(2);
                break;
            case 'n':
                Word("null"u8);
                Add(3);
                break;
            default:
                Number();
                break;
        }

        Blank();
    }
}
