namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>What a name means.</summary>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Index">The index of a variable, or of a macro's variable.</param>
internal readonly record struct CelBinding(CelBindingKind Kind, int Index = 0);

/// <summary>The kinds of things that names mean.</summary>
internal enum CelBindingKind : byte
{
    None,
    Variable,
    Local,
    Now,
    Type,
}
