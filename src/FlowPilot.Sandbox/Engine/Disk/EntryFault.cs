namespace FlowPilot.Sandbox.Engine.Disk;

/// <summary>Why a file in the folder of compiled modules is not loaded. Told from unauthenticated bytes, so it says something to the operator and decides nothing.</summary>
internal enum EntryFault
{
    /// <summary>The file is a symbolic link.</summary>
    Link,

    /// <summary>The file is larger than an entry of this module may be; it was not read.</summary>
    TooLarge,

    /// <summary>The file is shorter or longer than it says.</summary>
    WrongLength,

    /// <summary>The file does not begin as an entry of this version does.</summary>
    NotAnEntry,

    /// <summary>The entry is of another module.</summary>
    AnotherModule,

    /// <summary>The entry is of another version of the engine.</summary>
    AnotherEngine,

    /// <summary>The entry was made for another platform or processor.</summary>
    AnotherProcessor,

    /// <summary>The entry is of another configuration of the engine.</summary>
    AnotherConfiguration,

    /// <summary>The entry was changed, or was sealed with another key.</summary>
    WrongSeal,

    /// <summary>The seal is right, but the engine does not take the code.</summary>
    NotTaken,
}
