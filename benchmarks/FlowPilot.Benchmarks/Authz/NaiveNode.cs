using System.Net;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>An expression as one would write it first: a tree over boxed values, which is walked at each evaluation.</summary>
internal abstract class NaiveNode
{
    public abstract object Evaluate(IReadOnlyDictionary<string, object> values);
}

/// <summary>A parameter, found by its name.</summary>
internal sealed class NaiveName(string name) : NaiveNode
{
    public override object Evaluate(IReadOnlyDictionary<string, object> values) => values[name];
}

/// <summary>A constant.</summary>
internal sealed class NaiveValue(object value) : NaiveNode
{
    public override object Evaluate(IReadOnlyDictionary<string, object> values) => value;
}

/// <summary>An operator or function of its operands.</summary>
internal sealed class NaiveCall(string name, params NaiveNode[] operands) : NaiveNode
{
    public override object Evaluate(IReadOnlyDictionary<string, object> values)
    {
        if (name == "&&")
        {
            return Array.TrueForAll(operands, o => (bool)o.Evaluate(values));
        }

        object left = operands[0].Evaluate(values);
        object right = operands[1].Evaluate(values);
        return name switch
        {
            "==" => left.Equals(right),
            "<" => ((IComparable)left).CompareTo(right) < 0,
            "<=" => ((IComparable)left).CompareTo(right) <= 0,
            ">" => ((IComparable)left).CompareTo(right) > 0,
            "in_cidr" => ((IPNetwork)right).Contains((IPAddress)left),
            _ => throw new InvalidOperationException($"Unknown operator {name}."),
        };
    }
}
