namespace FlowPilot.AspNetCore.Internal;

/// <summary>The kinds of answers that refuse a request; <see cref="ProblemTable"/> says what each is over HTTP.</summary>
internal enum ProblemKind
{
    /// <summary>No credentials, or none that this endpoint takes.</summary>
    Unauthenticated,

    /// <summary>A token that is not accepted.</summary>
    InvalidToken,

    /// <summary>Authenticated identities of different subjects.</summary>
    IdentityConflict,

    /// <summary>The keys of the token's issuer could not be read.</summary>
    AuthenticationUnavailable,

    /// <summary>A header that cannot be read, or a request that cannot.</summary>
    BadRequest,

    /// <summary>Refused by something other than a decision, for example because the endpoint says nothing.</summary>
    Forbidden,

    /// <summary>Refused by a decision.</summary>
    RelationDenied,

    /// <summary>Refused by a decision because the token lacks a scope.</summary>
    InsufficientScope,

    /// <summary>The request does not name the resource that the endpoint is about.</summary>
    ResourceUnresolved,

    /// <summary>A decision could not be made; asking again may help.</summary>
    DecisionUnavailable,

    /// <summary>A decision could not be made, because something is broken.</summary>
    SystemError,
}
