using Microsoft.IdentityModel.Tokens;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>Carries a refusal through the bearer scheme, which logs it: so it holds the fault and nothing of the token.</summary>
internal sealed class TokenRefusedException : SecurityTokenException
{
    public TokenRefusedException(TokenFault fault)
        : base($"The token was refused: {fault}.")
    {
        Fault = fault;
    }

    public TokenFault Fault { get; }
}
