using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>Reads the headers <c>FlowPilot-*</c> of a request: all of them are understood, or the request is refused.</summary>
internal static class RequestHeaders
{
    public const string OnBehalfOf = "FlowPilot-On-Behalf-Of";
    public const string Grant = "FlowPilot-Grant";

    private const string Prefix = "FlowPilot-";
    private const int MaxNameInMessage = 64;

    /// <summary>Reads the headers.</summary>
    /// <returns>What is wrong with which header, without its value; <see langword="null"/> if nothing is.</returns>
    public static string? Read(IHeaderDictionary headers, out SubjectRef? onBehalfOf, out GrantId? grant)
    {
        onBehalfOf = null;
        grant = null;
        foreach ((string name, StringValues values) in headers)
        {
            if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            string? fault = name.Equals(OnBehalfOf, StringComparison.OrdinalIgnoreCase) ? ReadOnBehalfOf(values, out onBehalfOf)
                : name.Equals(Grant, StringComparison.OrdinalIgnoreCase) ? ReadGrant(values, out grant)

                // A header that would have narrowed or widened the request must not be dropped in silence.
                : $"{name[..Math.Min(name.Length, MaxNameInMessage)]}: this header is not supported.";
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    // Several values joined by a comma are no subject and no grant id either: neither may hold one.
    private static string? ReadOnBehalfOf(StringValues values, out SubjectRef? onBehalfOf)
    {
        bool valid = SubjectRef.TryParse(Single(values), out SubjectRef subject) && subject.IsObject;
        onBehalfOf = valid ? subject : null;
        return valid ? null : $"{OnBehalfOf}: exactly one subject 'type:id' is expected.";
    }

    private static string? ReadGrant(StringValues values, out GrantId? grant)
    {
        bool valid = GrantId.TryParse(Single(values), out GrantId id);
        grant = valid ? id : null;
        return valid ? null : $"{Grant}: exactly one grant id is expected.";
    }

    private static string? Single(StringValues values) => values.Count == 1 ? values[0] : null;
}
