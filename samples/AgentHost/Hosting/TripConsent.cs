using System.Security.Cryptography;
using System.Text;
using FlowPilot.Authz.Policies.Consents;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Hosting;

/// <summary>The consent that the travel pack asks for, with the text that a person sees before he gives it.</summary>
internal static class TripConsent
{
    public const string Purpose = "auto-booking";

    private const string Text = "People and agents to whom I give a grant may book for me, within the limits of my persona, without asking me each time.";

    public static ConsentRequest Of(SubjectRef person, string purpose) => new()
    {
        Caller = person,
        Purpose = purpose,
        TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))),
    };
}
