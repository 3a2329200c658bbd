namespace FlowPilot.AspNetCore.Authentication;

/// <summary>The bounds of an access token, in one place.</summary>
internal static class TokenLimits
{
    /// <summary>The longest token in characters.</summary>
    public const int MaxToken = 16 * 1024;

    /// <summary>The longest key id, token id, client id and so on.</summary>
    public const int MaxText = 256;

    /// <summary>How deep the JSON of a token may be nested.</summary>
    public const int MaxDepth = 16;

    /// <summary>How many actors an <c>act</c> claim may nest.</summary>
    public const int MaxActors = 5;

    /// <summary>How many scopes a token may name.</summary>
    public const int MaxScopes = 256;

    /// <summary>The longest time from now to a token's end that is still believed.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(31);
}
