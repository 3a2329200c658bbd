namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A compiled expression: gives its value, an unknown or an error; never throws.</summary>
internal delegate CelValue CelCode(ref CelFrame frame);

/// <summary>A function of one value that is no fault.</summary>
internal delegate CelValue CelUnary(in CelValue value, ref CelFrame frame, int offset);

/// <summary>A function of two values that are no faults.</summary>
internal delegate CelValue CelBinary(in CelValue left, in CelValue right, ref CelFrame frame, int offset);
