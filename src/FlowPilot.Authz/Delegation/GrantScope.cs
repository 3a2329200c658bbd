using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Delegation;

/// <summary>What a grant gives, built step by step; each step gives a new scope. What is not named has the default of <see cref="GrantRequest"/>.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class GrantScope
{
    private readonly GrantRequest _request;

    private GrantScope(GrantRequest request) => _request = request;

    /// <summary>Begins with the resources.</summary>
    /// <param name="resources">The resources.</param>
    /// <returns>The scope.</returns>
    public static GrantScope On(ResourceSelector resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        return new GrantScope(new GrantRequest { Issuer = default, Delegate = default, Resources = resources });
    }

    /// <summary>Begins with certain objects.</summary>
    /// <param name="objects">The objects, at least one.</param>
    /// <returns>The scope.</returns>
    public static GrantScope On(params IEnumerable<ObjectRef> objects) => On(ResourceSelector.ForObjects(objects));

    /// <summary>Names the actions.</summary>
    /// <param name="actions">The actions, at least one.</param>
    /// <returns>The scope.</returns>
    public GrantScope Allow(params IEnumerable<string> actions) => new(_request with { Actions = [.. actions] });

    /// <summary>Names the lifetime, from now.</summary>
    /// <param name="lifetime">The lifetime, above zero.</param>
    /// <returns>The scope.</returns>
    public GrantScope For(TimeSpan lifetime) => new(_request with { Lifetime = lifetime, ExpiresAt = null });

    /// <summary>Names the end.</summary>
    /// <param name="end">When the grant ends, exclusive.</param>
    /// <returns>The scope.</returns>
    public GrantScope Until(DateTimeOffset end) => new(_request with { ExpiresAt = end, Lifetime = null });

    /// <summary>Names the beginning.</summary>
    /// <param name="begin">When the grant begins to hold, inclusive.</param>
    /// <returns>The scope.</returns>
    public GrantScope From(DateTimeOffset begin) => new(_request with { NotBefore = begin });

    /// <summary>Names how many further hops may follow.</summary>
    /// <param name="hops">The number, from 0.</param>
    /// <returns>The scope.</returns>
    public GrantScope WithDepth(int hops) => new(_request with { RemainingDepth = hops });

    /// <summary>Forbids passing the grant on.</summary>
    /// <returns>The scope.</returns>
    public GrantScope WithoutRedelegation() => new(_request with { MayRedelegate = false });

    /// <summary>Names what the grant is for.</summary>
    /// <param name="purpose">An opaque label of at most 256 characters, never personal data.</param>
    /// <returns>The scope.</returns>
    public GrantScope WithPurpose(string purpose) => new(_request with { Purpose = purpose });

    /// <summary>Binds a persona, see <see cref="GrantRequest.Persona"/>.</summary>
    /// <param name="title">The title.</param>
    /// <param name="circle">The circle.</param>
    /// <returns>The scope.</returns>
    public GrantScope As(string title, string circle) => new(_request with { Persona = new PersonaRef { Title = title, Circle = circle } });

    /// <summary>Adds a ceiling.</summary>
    /// <param name="name">The name of the value in the context of a request.</param>
    /// <param name="max">The greatest value that is allowed, from 0.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="FormatException"><paramref name="name"/> is not a name.</exception>
    public GrantScope AtMost(string name, long max) => new(_request with { Ceilings = [.. _request.Ceilings ?? [], new GrantCeiling(name, max)] });

    /// <summary>Sets the condition.</summary>
    /// <param name="definition">The name, the parameters and the expression.</param>
    /// <param name="values">The values that the issuer fixes; <see langword="null"/> for none.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="CelException">The expression has errors.</exception>
    /// <exception cref="ArgumentException">A value is wrong, see <see cref="GrantCondition.Create"/>.</exception>
    public GrantScope When(ConditionDefinition definition, ConditionContext? values = null) => new(_request with { Condition = GrantCondition.Create(definition, values) });

    /// <summary>Makes the request for a grant at the root.</summary>
    /// <param name="issuer">Who gives: the authenticated caller.</param>
    /// <param name="receiver">Who receives.</param>
    /// <returns>The request, for <see cref="IDelegations.GrantAsync"/>.</returns>
    public GrantRequest Grant(SubjectRef issuer, SubjectRef receiver) => _request with { Issuer = issuer, Delegate = receiver };

    /// <summary>Makes the request for a grant that narrows another.</summary>
    /// <param name="parent">The grant that is narrowed; its delegate, the authenticated caller, is the issuer.</param>
    /// <param name="receiver">Who receives.</param>
    /// <returns>The request, for <see cref="IDelegations.GrantAsync"/>.</returns>
    public GrantRequest Attenuate(Grant parent, SubjectRef receiver)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return _request with { Store = parent.Store, Issuer = parent.Delegate, OnBehalfOf = parent.OnBehalfOf, Parent = parent.Id, Delegate = receiver };
    }
}
