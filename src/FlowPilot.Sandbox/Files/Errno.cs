namespace FlowPilot.Sandbox.Files;

/// <summary>How an operation on files went; the numbers are those of WASI preview 1, which guests see.</summary>
internal enum Errno
{
    Success = 0,

    /// <summary>EACCES: a path leads out of what it is relative to.</summary>
    Access = 2,

    /// <summary>EBADF.</summary>
    BadDescriptor = 8,

    /// <summary>EEXIST.</summary>
    Exists = 20,

    /// <summary>EFAULT: a range outside the guest's memory.</summary>
    Fault = 21,

    /// <summary>EFBIG.</summary>
    FileTooBig = 22,

    /// <summary>EILSEQ: a name that is no UTF-8, or has a NUL.</summary>
    IllegalSequence = 25,

    /// <summary>EINVAL.</summary>
    Invalid = 28,

    /// <summary>EISDIR.</summary>
    IsDirectory = 31,

    /// <summary>ELOOP.</summary>
    Loop = 32,

    /// <summary>EMFILE.</summary>
    TooManyOpen = 33,

    /// <summary>ENAMETOOLONG.</summary>
    NameTooLong = 37,

    /// <summary>ENOENT.</summary>
    NoEntry = 44,

    /// <summary>ENOSPC.</summary>
    NoSpace = 51,

    /// <summary>ENOSYS: never offered.</summary>
    NotOffered = 52,

    /// <summary>ENOTDIR.</summary>
    NotDirectory = 54,

    /// <summary>ENOTEMPTY.</summary>
    NotEmpty = 55,

    /// <summary>EPERM.</summary>
    NotPermitted = 63,

    /// <summary>ESPIPE.</summary>
    NotSeekable = 70,

    /// <summary>EXDEV.</summary>
    OtherScope = 75,

    /// <summary>ENOTCAPABLE: not granted.</summary>
    NotCapable = 76,
}
