using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FlowPilot.Conventions.Tests;

/// <summary>
/// Only the room Engine/ names types of the engine's package. Read from metadata: an analyzer misses fields, properties and parameters, and a
/// local of a type is a use of it.
/// </summary>
public sealed class EngineRoomTests
{
    private const string EnginePackage = "Wasmtime.Dotnet";
    private const string Room = "FlowPilot.Sandbox.Engine";

    [Fact]
    public void EngineTypes_OutsideTheRoom_AreNotNamed()
    {
        IReadOnlyDictionary<string, IReadOnlySet<string>> uses = UsesIn(typeof(Sandbox.ISandbox).Assembly.Location);

        Assert.Empty(uses.Where(static use => !IsInRoom(use.Key)).Select(static use => $"{use.Key} names {string.Join(", ", use.Value)}"));
    }

    [Fact]
    public void EngineTypes_InTheRoom_AreFound()
    {
        // So that the test above cannot pass by finding nothing.
        IReadOnlyDictionary<string, IReadOnlySet<string>> uses = UsesIn(typeof(Sandbox.ISandbox).Assembly.Location);

        Assert.Contains("Wasmtime.Store", uses["FlowPilot.Sandbox.Engine.GuestStore"]);
        Assert.Contains("Wasmtime.Memory", uses["FlowPilot.Sandbox.Engine.GuestStore"]);
        Assert.Contains("Wasmtime.Config", uses["FlowPilot.Sandbox.Engine.EngineFactory"]);
        Assert.Contains("Wasmtime.Caller", uses["FlowPilot.Sandbox.Engine.HostCall"]);
        Assert.Contains("Wasmtime.TrapException", uses["FlowPilot.Sandbox.Engine.TrapClassifier"]);
    }

    [Theory]
    [InlineData(typeof(Violations.ByField))]
    [InlineData(typeof(Violations.ByProperty))]
    [InlineData(typeof(Violations.ByParameter))]
    [InlineData(typeof(Violations.ByResult))]
    [InlineData(typeof(Violations.ByLocal))]
    [InlineData(typeof(Violations.ByCall))]
    [InlineData(typeof(Violations.ByCast))]
    [InlineData(typeof(Violations.ByGenericArgument))]
    [InlineData(typeof(Violations.ByBase))]
    [InlineData(typeof(Violations.ByCatch))]
    [InlineData(typeof(Violations.ByTypeOf))]
    [InlineData(typeof(Violations.ByLambda))]
    public void EngineTypes_EachWayToNameOne_IsSeen(Type violation)
    {
        IReadOnlyDictionary<string, IReadOnlySet<string>> uses = UsesIn(violation.Assembly.Location);

        Assert.Contains(violation.FullName?.Replace('+', '.') ?? string.Empty, uses.Keys);
    }

    [Fact]
    public void EngineTypes_AnotherPackage_DoesNotKnowTheAssembly()
    {
        foreach (System.Reflection.Assembly assembly in new[] { typeof(Authz.AuthzOptions).Assembly })
        {
            Assert.DoesNotContain(assembly.GetReferencedAssemblies(), static a => a.Name == EnginePackage);
        }
    }

    private static bool IsInRoom(string type) => type.StartsWith(Room + ".", StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, IReadOnlySet<string>> UsesIn(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var portable = new PEReader(file);
        return new TypeUses(portable, EnginePackage).ByType();
    }
}
