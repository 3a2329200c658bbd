namespace FlowPilot.Authz.Policies.Personas;

/// <summary>The personas of one subject as they were read, with the version that a write compares. Immutable.</summary>
public sealed class PersonaSet
{
    /// <summary>Makes a set.</summary>
    /// <param name="version">The version: 0 for a subject of whom nothing was ever written; another one after each write.</param>
    /// <param name="personas">The personas.</param>
    public PersonaSet(long version, IReadOnlyList<Persona> personas)
    {
        ArgumentNullException.ThrowIfNull(personas);
        Version = version;
        Personas = [.. personas];
    }

    /// <summary>Gets the version.</summary>
    public long Version { get; }

    /// <summary>Gets the personas, the oldest first.</summary>
    public IReadOnlyList<Persona> Personas { get; }

    /// <summary>Finds the persona of a title and circle.</summary>
    /// <param name="title">The title.</param>
    /// <param name="circle">The circle.</param>
    /// <returns>The persona, or <see langword="null"/>.</returns>
    public Persona? Find(string title, string circle)
    {
        for (int i = 0; i < Personas.Count; i++)
        {
            if (Personas[i].Title == title && Personas[i].Circle == circle)
            {
                return Personas[i];
            }
        }

        return null;
    }
}
