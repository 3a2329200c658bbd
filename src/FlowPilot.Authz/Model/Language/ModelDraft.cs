namespace FlowPilot.Authz.Model.Language;

/// <summary>A model as it was read or built, before anybody has looked whether it makes sense.</summary>
internal sealed class ModelDraft
{
    public string? SchemaVersion { get; set; }

    public SourcePlace SchemaPlace { get; set; }

    /// <summary>The name of the module that this text is; <see langword="null"/> for a whole model.</summary>
    public string? Module { get; set; }

    public List<TypeDraft> Types { get; } = [];

    public List<ModelCondition> Conditions { get; } = [];

    /// <summary>A declaration was lost to a syntax error, so that a name without definition says nothing.</summary>
    public bool MayLackNames { get; set; }

    public AuthorizationModel ToModel(IReadOnlyList<ModelError> warnings) => new(
        SchemaVersion ?? string.Empty,
        [.. Types.Select(static t => new TypeDefinition(t.Name, [.. t.Relations]) { Module = t.Module, File = t.File })],
        [.. Conditions],
        warnings);
}
