namespace FlowPilot.Authz.Model;

/// <summary>What a change of the model does to what is stored and decided already, from the harmless to the worst.</summary>
public enum ModelChangeEffect
{
    /// <summary>Stored tuples stay allowed, and no question that the old model could answer gets another answer.</summary>
    Compatible = 0,

    /// <summary>Stored tuples stay allowed, but questions about them may get another answer, or none.</summary>
    ChangesMeaning = 1,

    /// <summary>Stored tuples of this kind are no longer allowed; they count for nothing, which may also change answers.</summary>
    StrandsTuples = 2,
}
