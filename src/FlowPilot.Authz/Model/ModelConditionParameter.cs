namespace FlowPilot.Authz.Model;

/// <summary>One parameter of a condition.</summary>
public sealed record ModelConditionParameter
{
    internal ModelConditionParameter(string name, string type)
    {
        Name = name;
        Type = type;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the type as the language writes it: <c>int</c>, <c>list&lt;string&gt;</c>, …</summary>
    public string Type { get; }

    /// <summary>Writes <c>name: type</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name}: {Type}";
}
