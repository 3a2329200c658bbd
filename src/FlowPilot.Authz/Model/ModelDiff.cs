using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <summary>What changes when one model takes the place of another. Immutable.</summary>
/// <remarks>
/// Each change is judged by itself, from the two models alone: whether any tuple is stored that a change strands is for the store to say.
/// A relation that refers to a changed one is no change of its own. Modules, files, layout and order are no changes. Safe for concurrent use.
/// </remarks>
public sealed class ModelDiff
{
    private ModelDiff(IReadOnlyList<ModelChange> changes)
    {
        Changes = [.. changes];
        Effect = changes.Count == 0 ? ModelChangeEffect.Compatible : changes.Max(static c => c.Effect);
    }

    /// <summary>Gets the changes: the schema, then types and relations in the order of the old model and then of the new one, then conditions.</summary>
    public IReadOnlyList<ModelChange> Changes { get; }

    /// <summary>Gets the worst effect of all changes; compatible if there is none.</summary>
    public ModelChangeEffect Effect { get; }

    /// <summary>Compares two models.</summary>
    /// <param name="old">The model in force.</param>
    /// <param name="new">The model that takes its place.</param>
    /// <returns>The changes.</returns>
    public static ModelDiff Between(AuthorizationModel old, AuthorizationModel @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        return new ModelDiff(ModelComparer.Compare(old, @new));
    }

    /// <summary>Writes the changes for people to read, one per line.</summary>
    /// <returns>The text; empty if there is no change.</returns>
    public override string ToString() => string.Join('\n', Changes);
}
