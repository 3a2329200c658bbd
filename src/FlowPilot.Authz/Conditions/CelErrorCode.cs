namespace FlowPilot.Authz.Conditions;

/// <summary>The stable codes of errors in an expression: found when it is compiled (1 to 99), or when it is evaluated (from 100).</summary>
public enum CelErrorCode
{
    /// <summary>Nothing was evaluated, or there is no error.</summary>
    None = 0,

    /// <summary>The text is longer than <see cref="ConditionLimits.MaxExpressionLength"/>.</summary>
    TextTooLong = 1,

    /// <summary>The expression is nested deeper than <see cref="ConditionLimits.MaxNestingDepth"/>.</summary>
    NestingTooDeep = 2,

    /// <summary>A character that begins no token.</summary>
    UnexpectedCharacter = 3,

    /// <summary>A string or bytes literal without its end.</summary>
    UnterminatedLiteral = 4,

    /// <summary>An escape sequence that the language does not have, or that is no Unicode character.</summary>
    InvalidEscape = 5,

    /// <summary>A number that is malformed or out of the range of its type.</summary>
    InvalidNumber = 6,

    /// <summary>A token that may not stand in its place.</summary>
    UnexpectedToken = 7,

    /// <summary>A word that the language reserves.</summary>
    ReservedWord = 8,

    /// <summary>A form of the language that conditions do not have: the construction of messages.</summary>
    UnsupportedSyntax = 9,

    /// <summary>A macro whose arguments do not have the form that it needs.</summary>
    InvalidMacro = 10,

    /// <summary>A name that is neither a parameter nor a type.</summary>
    UndefinedName = 11,

    /// <summary>A function that does not exist.</summary>
    UndefinedFunction = 12,

    /// <summary>A field that the declared type does not have.</summary>
    UndefinedField = 13,

    /// <summary>Types that an operator, function or construct does not take together.</summary>
    TypeMismatch = 14,

    /// <summary>An expression that must be a bool and is not.</summary>
    NotBoolean = 15,

    /// <summary>A regular expression that is malformed, too long or too large.</summary>
    InvalidPattern = 16,

    /// <summary>A literal that is not a duration.</summary>
    InvalidDuration = 17,

    /// <summary>A literal that is not a timestamp.</summary>
    InvalidTimestamp = 18,

    /// <summary>A literal that is not an IP address.</summary>
    InvalidIpAddress = 19,

    /// <summary>A literal that is not a network in CIDR notation.</summary>
    InvalidNetwork = 20,

    /// <summary>A literal that names no time zone.</summary>
    InvalidTimeZone = 21,

    /// <summary>A map literal that has a key twice.</summary>
    DuplicateKey = 22,

    /// <summary>A parameter whose name the language cannot say.</summary>
    InvalidParameterName = 23,

    /// <summary>A parameter that is declared twice.</summary>
    DuplicateParameter = 24,

    /// <summary>More parameters than <see cref="ConditionLimits.MaxParameters"/>.</summary>
    TooManyParameters = 25,

    /// <summary>An integer, duration or timestamp beyond the range of its type.</summary>
    Overflow = 100,

    /// <summary>A division or remainder by zero.</summary>
    DivisionByZero = 101,

    /// <summary>A value of a type that the operation does not take.</summary>
    NoSuchOverload = 102,

    /// <summary>A map without the key, or a message without the field.</summary>
    NoSuchKey = 103,

    /// <summary>An index outside the list.</summary>
    IndexOutOfRange = 104,

    /// <summary>A value that cannot be converted, or an argument that an operation does not accept.</summary>
    InvalidArgument = 105,

    /// <summary>A map built with a key twice, or with a key of a type that cannot be one.</summary>
    InvalidKey = 106,

    /// <summary>A value of the context that is not of its parameter's type.</summary>
    InvalidParameter = 107,

    /// <summary>The evaluation needed more work than <see cref="ConditionLimits.MaxWork"/>, or more stack than there is.</summary>
    WorkExceeded = 108,
}
