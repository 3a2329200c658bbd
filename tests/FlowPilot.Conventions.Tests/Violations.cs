using Wasmtime;

namespace FlowPilot.Conventions.Tests;

/// <summary>Each way to name a type of another assembly, for the test of the test.</summary>
internal static class Violations
{
    internal sealed class ByField
    {
#pragma warning disable CS0649, CS0169, IDE0051 // only its type matters
        private readonly Store? _store;
#pragma warning restore CS0649, CS0169, IDE0051
    }

    internal sealed class ByProperty
    {
        public Store? Store { get; set; }
    }

    internal sealed class ByParameter
    {
        public static void Take(Memory? memory) => _ = memory is null;
    }

    internal sealed class ByResult
    {
        public static Memory? Give() => null;
    }

    internal sealed class ByLocal
    {
        public static bool Hold(object value)
        {
            var memory = value as Memory;
            return memory is not null;
        }
    }

    internal sealed class ByCall
    {
        public static int Call() => Memory.PageSize + new WasmtimeException("x").Frames?.Count ?? 0;
    }

    internal sealed class ByCast
    {
        public static bool Is(object value) => value is Instance;
    }

    internal sealed class ByGenericArgument
    {
        public static int Count() => new List<Memory>().Count;
    }

    internal sealed class ByBase : WasmtimeException;

    internal sealed class ByCatch
    {
        public static void Try(Action action)
        {
            try
            {
                action();
            }
            catch (TrapException)
            {
                // Only its type matters.
            }
        }
    }

    internal sealed class ByTypeOf
    {
        public static string Name() => typeof(Linker).Name;
    }

    internal sealed class ByLambda
    {
        public static Func<object, bool> Make() => static value => value is Table;
    }
}
