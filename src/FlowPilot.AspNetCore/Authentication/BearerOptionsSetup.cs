using FlowPilot.AspNetCore.Internal;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>
/// Has the last word on the options of the scheme, after code and configuration (<c>Authentication:Schemes:FlowPilot</c>), and refuses to start
/// where something came after it all the same.
/// </summary>
internal sealed class BearerOptionsSetup : IPostConfigureOptions<JwtBearerOptions>, IValidateOptions<JwtBearerOptions>
{
    private readonly StrictTokenHandler _handler;
    private readonly ChallengeWriter _challenge;

    public BearerOptionsSetup(StrictTokenHandler handler, ChallengeWriter challenge)
    {
        _handler = handler;
        _challenge = challenge;
    }

    public void PostConfigure(string? name, JwtBearerOptions options)
    {
        if (name != FlowPilotDefaults.AuthenticationScheme)
        {
            return;
        }

        // No second way to keys: without these three the scheme makes no ConfigurationManager.
        options.Authority = null;
        options.MetadataAddress = null!; // the framework's own default, behind a property that claims otherwise
        options.Configuration = null;
        options.ConfigurationManager = null;

        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(_handler);
        options.UseSecurityTokenValidators = false;
        options.TokenValidationParameters = new TokenValidationParameters();
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.IncludeErrorDetails = false;
        options.Events = new BearerEvents(options.Events, options.EventsType, _challenge);
        options.EventsType = null;

        // Another scheme must not answer in this one's name.
        options.ForwardDefault = null;
        options.ForwardDefaultSelector = null;
        options.ForwardAuthenticate = null;
        options.ForwardChallenge = null;
        options.ForwardForbid = null;
        options.ForwardSignIn = null;
        options.ForwardSignOut = null;
    }

    public ValidateOptionsResult Validate(string? name, JwtBearerOptions options)
    {
        if (name != FlowPilotDefaults.AuthenticationScheme)
        {
            return ValidateOptionsResult.Skip;
        }

        bool ours = options is { Events: BearerEvents, EventsType: null, UseSecurityTokenValidators: false, ConfigurationManager: null, SaveToken: false }
            && options is { ForwardDefault: null, ForwardDefaultSelector: null, ForwardAuthenticate: null, ForwardChallenge: null, ForwardForbid: null }
            && options.TokenHandlers.Count == 1 && options.TokenHandlers[0] == _handler;
        return ours
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"The options of the scheme '{FlowPilotDefaults.AuthenticationScheme}' were changed after they were settled; configure issuers in {nameof(FlowPilotAspNetCoreOptions)} instead.");
    }
}
