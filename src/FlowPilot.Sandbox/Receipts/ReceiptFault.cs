namespace FlowPilot.Sandbox.Receipts;

/// <summary>Says why a receipt is not accepted: the first thing that is wrong.</summary>
public enum ReceiptFault
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>It is larger than any receipt.</summary>
    TooLarge = 1,

    /// <summary>The text is not a compact JWS: three parts of base64url without padding, white space or spare bits.</summary>
    NotSigned = 2,

    /// <summary>The protected header is not canonical JSON of exactly <c>alg</c>, <c>kid</c> and <c>typ</c>.</summary>
    WrongHeader = 3,

    /// <summary>The header names another type than <c>fp-receipt</c>.</summary>
    WrongType = 4,

    /// <summary>The header names another algorithm than <c>ES256</c>.</summary>
    WrongAlgorithm = 5,

    /// <summary>The header names a key that the verifier does not have.</summary>
    UnknownKey = 6,

    /// <summary>The signature is not the key's over these bytes.</summary>
    WrongSignature = 7,

    /// <summary>The bytes are not one JSON object in valid UTF-8.</summary>
    NotJson = 8,

    /// <summary>A member stands twice.</summary>
    DuplicateMember = 9,

    /// <summary>A member is not one of a receipt's closed set; <see cref="ReceiptVerification.Member"/> names it.</summary>
    UnknownMember = 10,

    /// <summary>A member is missing; <see cref="ReceiptVerification.Member"/> names it.</summary>
    MissingMember = 11,

    /// <summary>A member has a value of another type or form; <see cref="ReceiptVerification.Member"/> names it.</summary>
    WrongValue = 12,

    /// <summary>The receipt has a version that this one does not know.</summary>
    UnknownVersion = 13,

    /// <summary>The same content has another canonical form (RFC 8785).</summary>
    NotCanonical = 14,
}
