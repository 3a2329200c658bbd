namespace FlowPilot.Sandbox.Receipts;

/// <summary>Says why bytes are not accepted as a recording: the first thing that is wrong.</summary>
public enum RecordingFault
{
    /// <summary>The bytes do not begin as a recording does.</summary>
    NotARecording = 1,

    /// <summary>The bytes end too early, or go on after the end.</summary>
    WrongLength = 2,

    /// <summary>The receipt in it is not accepted.</summary>
    WrongReceipt = 3,

    /// <summary>The input is not the one that the receipt names by its hash.</summary>
    WrongInput = 4,

    /// <summary>What stands there is no host call; <see cref="SandboxRecordingException.CallIndex"/> says which, where one had begun.</summary>
    WrongCall = 5,

    /// <summary>A host call was changed after it was recorded; <see cref="SandboxRecordingException.CallIndex"/> says which.</summary>
    ChangedCall = 6,

    /// <summary>Something outside the host calls was changed after it was recorded.</summary>
    Changed = 7,
}
