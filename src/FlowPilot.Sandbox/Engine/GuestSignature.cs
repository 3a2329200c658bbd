using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>Writes types of functions in one form, so that types of a module and of the host are compared as text.</summary>
internal static class GuestSignature
{
    /// <summary>Gives the type of a host function.</summary>
    public static string Of(Type[] parameters, Type? result) =>
        $"({string.Join(',', parameters.Select(Name))})->{(result is null ? "()" : Name(result))}";

    /// <summary>Gives the type of a function of a module.</summary>
    public static string Of(IReadOnlyList<ValueKind> parameters, IReadOnlyList<ValueKind> results) =>
        $"({string.Join(',', parameters.Select(Name))})->{(results.Count == 0 ? "()" : string.Join(',', results.Select(Name)))}";

    private static string Name(Type type) =>
        type == typeof(int) ? "i32" :
        type == typeof(long) ? "i64" :
        type == typeof(float) ? "f32" :
        type == typeof(double) ? "f64" :
        throw new ArgumentException($"A host function cannot have the type {type.Name}.", nameof(type));

    private static string Name(ValueKind kind) => kind switch
    {
        ValueKind.Int32 => "i32",
        ValueKind.Int64 => "i64",
        ValueKind.Float32 => "f32",
        ValueKind.Float64 => "f64",
        ValueKind.V128 => "v128",
        ValueKind.FuncRef => "funcref",
        ValueKind.ExternRef => "externref",
        _ => "another",
    };
}
