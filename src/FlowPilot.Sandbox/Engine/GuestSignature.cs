namespace FlowPilot.Sandbox.Engine;

/// <summary>Writes types of host functions as inspection writes those of a module, so that the two are compared as text.</summary>
internal static class GuestSignature
{
    /// <summary>Gives the type of a host function.</summary>
    public static string Of(Type[] parameters, Type? result) =>
        $"({string.Join(',', parameters.Select(Name))})->{(result is null ? "()" : Name(result))}";

    private static string Name(Type type) =>
        type == typeof(int) ? "i32" :
        type == typeof(long) ? "i64" :
        type == typeof(float) ? "f32" :
        type == typeof(double) ? "f64" :
        throw new ArgumentException($"A host function cannot have the type {type.Name}; int, long, float and double are possible.", nameof(type));
}
