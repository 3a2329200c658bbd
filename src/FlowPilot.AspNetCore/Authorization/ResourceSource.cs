using FlowPilot.Authz.Relationships;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>Where the id of a resource stands: <c>route:name</c>, <c>query:name</c> or <c>fixed:id</c>.</summary>
internal readonly record struct ResourceSource
{
    public const string FixedPrefix = "fixed:";

    private const string RoutePrefix = "route:";
    private const string QueryPrefix = "query:";

    private ResourceSource(string prefix, string name)
    {
        Prefix = prefix;
        Name = name;
    }

    /// <summary>The route parameter that the source needs; <see langword="null"/> if it needs none.</summary>
    public string? RouteParameter => Prefix == RoutePrefix ? Name : null;

    private string Prefix { get; }

    private string Name { get; }

    /// <summary>Reads a source.</summary>
    /// <exception cref="ArgumentException">The text is not one.</exception>
    public static ResourceSource Parse(string text, string resourceType)
    {
        string prefix = new[] { RoutePrefix, QueryPrefix, FixedPrefix }.FirstOrDefault(p => text.StartsWith(p, StringComparison.Ordinal) && text.Length > p.Length)
            ?? throw new ArgumentException($"'{text}' is no source of an id: 'route:name', 'query:name' or 'fixed:id' is expected.", nameof(text));
        var source = new ResourceSource(prefix, text[prefix.Length..]);
        if (prefix == FixedPrefix)
        {
            _ = ObjectRef.Create(resourceType, source.Name);
        }

        return source;
    }

    /// <summary>Gives the resource that a request names, if it names exactly one by a valid id.</summary>
    public bool TryResolve(HttpContext context, string resourceType, out ObjectRef resource)
    {
        string? id = Prefix switch
        {
            RoutePrefix => context.Request.RouteValues.TryGetValue(Name, out object? value) ? value as string : null,
            QueryPrefix => context.Request.Query.TryGetValue(Name, out StringValues values) && values.Count == 1 ? values[0] : null,
            FixedPrefix => Name,
            _ => null,
        };
        resource = default;

        // An id that itself holds "type:" is refused by the rules of ids: the type is the endpoint's alone.
        return id is not null && ObjectRef.TryParse($"{resourceType}:{id}", out resource);
    }

    public override string ToString() => Prefix + Name;
}
