using System.Buffers;
using FlowPilot.Sandbox.Capabilities;

namespace FlowPilot.Sandbox.Engine;

/// <summary>The functions of the application that modules may import, each linked by a capability.</summary>
/// <remarks>Filled while the application starts; read once, when the sandbox is made.</remarks>
public sealed class HostFunctionRegistry
{
    private const int MaxNameLength = 100;

    private static readonly SearchValues<char> NameChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

    private readonly List<HostFunction> _functions = [];

    internal HostFunctionRegistry()
    {
    }

    /// <summary>Gets how many functions there are.</summary>
    public int Count => _functions.Count;

    internal IReadOnlyList<HostFunction> Functions => _functions;

    /// <summary>Adds a function that modules may import.</summary>
    /// <param name="module">The module of the import: 1 to 100 letters, digits, dots, hyphens and underscores; not beginning with <c>flowpilot</c> or <c>wasi_</c>.</param>
    /// <param name="name">The name of the import, written likewise.</param>
    /// <param name="capability">The capability that links it, such as <c>orders.read</c>; not one of FlowPilot's own.</param>
    /// <param name="price">The units of fuel that each call costs, at least 0; bytes that move cost one unit for each eight more.</param>
    /// <param name="handler">What the function does. Its parameters and result are <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</param>
    /// <exception cref="ArgumentException">A name is malformed, reserved or taken, or a type is not possible.</exception>
    public void Add(string module, string name, string capability, long price, HostDocumentFunc handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostDocumentFunction(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<TResult>(string module, string name, string capability, long price, HostFunc<TResult> handler)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostFunction<TResult>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, TResult>(string module, string name, string capability, long price, HostFunc<T1, TResult> handler)
        where T1 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostFunction<T1, TResult>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, TResult>(string module, string name, string capability, long price, HostFunc<T1, T2, TResult> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostFunction<T1, T2, TResult>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, TResult>(string module, string name, string capability, long price, HostFunc<T1, T2, T3, TResult> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostFunction<T1, T2, T3, TResult>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4, TResult>(string module, string name, string capability, long price, HostFunc<T1, T2, T3, T4, TResult> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostFunction<T1, T2, T3, T4, TResult>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4, T5, TResult>(string module, string name, string capability, long price, HostFunc<T1, T2, T3, T4, T5, TResult> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
        where T5 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostFunction<T1, T2, T3, T4, T5, TResult>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4, T5, T6, TResult>(string module, string name, string capability, long price, HostFunc<T1, T2, T3, T4, T5, T6, TResult> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
        where T5 : unmanaged
        where T6 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostFunction<T1, T2, T3, T4, T5, T6, TResult>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4, T5, T6, T7, TResult>(string module, string name, string capability, long price, HostFunc<T1, T2, T3, T4, T5, T6, T7, TResult> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
        where T5 : unmanaged
        where T6 : unmanaged
        where T7 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostFunction<T1, T2, T3, T4, T5, T6, T7, TResult>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(string module, string name, string capability, long price, HostFunc<T1, T2, T3, T4, T5, T6, T7, T8, TResult> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
        where T5 : unmanaged
        where T6 : unmanaged
        where T7 : unmanaged
        where T8 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostFunction<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(string module, string name, string capability, long price, HostFunc<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
        where T5 : unmanaged
        where T6 : unmanaged
        where T7 : unmanaged
        where T8 : unmanaged
        where T9 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostFunction<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add(string module, string name, string capability, long price, HostAction handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostProcedure(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1>(string module, string name, string capability, long price, HostAction<T1> handler)
        where T1 : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostProcedure<T1>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2>(string module, string name, string capability, long price, HostAction<T1, T2> handler)
        where T1 : unmanaged
        where T2 : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostProcedure<T1, T2>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3>(string module, string name, string capability, long price, HostAction<T1, T2, T3> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostProcedure<T1, T2, T3>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4>(string module, string name, string capability, long price, HostAction<T1, T2, T3, T4> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostProcedure<T1, T2, T3, T4>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4, T5>(string module, string name, string capability, long price, HostAction<T1, T2, T3, T4, T5> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
        where T5 : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostProcedure<T1, T2, T3, T4, T5>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4, T5, T6>(string module, string name, string capability, long price, HostAction<T1, T2, T3, T4, T5, T6> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
        where T5 : unmanaged
        where T6 : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostProcedure<T1, T2, T3, T4, T5, T6>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4, T5, T6, T7>(string module, string name, string capability, long price, HostAction<T1, T2, T3, T4, T5, T6, T7> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
        where T5 : unmanaged
        where T6 : unmanaged
        where T7 : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostProcedure<T1, T2, T3, T4, T5, T6, T7>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4, T5, T6, T7, T8>(string module, string name, string capability, long price, HostAction<T1, T2, T3, T4, T5, T6, T7, T8> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
        where T5 : unmanaged
        where T6 : unmanaged
        where T7 : unmanaged
        where T8 : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostProcedure<T1, T2, T3, T4, T5, T6, T7, T8>(Named(module, name, capability, price), handler));
    }

    /// <inheritdoc cref="Add(string, string, string, long, HostDocumentFunc)"/>
    public void Add<T1, T2, T3, T4, T5, T6, T7, T8, T9>(string module, string name, string capability, long price, HostAction<T1, T2, T3, T4, T5, T6, T7, T8, T9> handler)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where T4 : unmanaged
        where T5 : unmanaged
        where T6 : unmanaged
        where T7 : unmanaged
        where T8 : unmanaged
        where T9 : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new HostProcedure<T1, T2, T3, T4, T5, T6, T7, T8, T9>(Named(module, name, capability, price), handler));
    }

    private static HostFunctionName Named(string module, string name, string capability, long price)
    {
        RequireName(module, nameof(module));
        RequireName(name, nameof(name));
        ArgumentOutOfRangeException.ThrowIfNegative(price);
        if (module.StartsWith("flowpilot", StringComparison.OrdinalIgnoreCase) || module.StartsWith("wasi_", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The module name '{module}' is reserved.", nameof(module));
        }

        if (CapabilityCatalogue.FaultOfName(capability) is { } fault)
        {
            throw new ArgumentException($"The capability of '{module}.{name}': {fault}.", nameof(capability));
        }

        return new HostFunctionName(module, name, capability, price);
    }

    private static void RequireName(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameter);
        if (text.Length > MaxNameLength || text.AsSpan().ContainsAnyExcept(NameChars))
        {
            throw new ArgumentException($"1 to {MaxNameLength} letters, digits, dots, hyphens and underscores are expected.", parameter);
        }
    }

    private void Add(HostFunction function)
    {
        if (_functions.Exists(f => string.Equals(f.QualifiedName, function.QualifiedName, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"There is a host function '{function.QualifiedName}' already.");
        }

        _functions.Add(function);
    }
}
