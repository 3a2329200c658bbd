using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace FlowPilot.Conventions.Tests;

/// <summary>
/// Which types of an assembly name which types of another, from metadata: base types, fields, signatures, locals, handlers, and every token in the
/// code. A nested type, and so a closure, counts for the type that it stands in, and under its own name too.
/// </summary>
internal sealed class TypeUses
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(static f => f.GetValue(null)).OfType<OpCode>().ToDictionary(static o => o.Value);

    private readonly PEReader _portable;
    private readonly MetadataReader _metadata;
    private readonly string _assembly;
    private readonly NameProvider _names;

    public TypeUses(PEReader portable, string assembly)
    {
        _portable = portable;
        _metadata = portable.GetMetadataReader();
        _assembly = assembly;
        _names = new NameProvider(this);
    }

    /// <summary>Gives the types that name a type of the other assembly, with the names.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> ByType()
    {
        var uses = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions)
        {
            ImmutableHashSet<string> named = UsesOf(_metadata.GetTypeDefinition(handle));
            for (TypeDefinitionHandle at = handle; named.Count > 0 && !at.IsNil; at = _metadata.GetTypeDefinition(at).GetDeclaringType())
            {
                string name = NameOf(at);
                uses[name] = uses.TryGetValue(name, out IReadOnlySet<string>? before) ? named.Union(before) : named;
            }
        }

        return uses;
    }

    private ImmutableHashSet<string> UsesOf(TypeDefinition type)
    {
        ImmutableHashSet<string> named = Resolve(type.BaseType);
        foreach (InterfaceImplementationHandle handle in type.GetInterfaceImplementations())
        {
            named = named.Union(Resolve(_metadata.GetInterfaceImplementation(handle).Interface));
        }

        foreach (FieldDefinitionHandle handle in type.GetFields())
        {
            named = named.Union(_metadata.GetFieldDefinition(handle).DecodeSignature(_names, null));
        }

        foreach (GenericParameterHandle handle in type.GetGenericParameters())
        {
            named = named.Union(Constraints(handle));
        }

        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            named = named.Union(UsesOf(_metadata.GetMethodDefinition(handle)));
        }

        return named;
    }

    private ImmutableHashSet<string> UsesOf(MethodDefinition method)
    {
        ImmutableHashSet<string> named = Join(method.DecodeSignature(_names, null));
        foreach (GenericParameterHandle handle in method.GetGenericParameters())
        {
            named = named.Union(Constraints(handle));
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return named;
        }

        MethodBodyBlock body = _portable.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            named = _metadata.GetStandaloneSignature(body.LocalSignature)
                .DecodeLocalSignature(_names, null).Aggregate(named, static (all, one) => all.Union(one));
        }

        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            named = named.Union(Resolve(region.CatchType));
        }

        return named.Union(Tokens(body.GetILReader()));
    }

    private ImmutableHashSet<string> Tokens(BlobReader code)
    {
        ImmutableHashSet<string> named = [];
        while (code.RemainingBytes > 0)
        {
            short value = code.ReadByte();
            value = value == 0xFE ? (short)(0xFE00 | code.ReadByte()) : value;
            switch (OpCodesByValue[value].OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    named = named.Union(Resolve(MetadataTokens.EntityHandle(code.ReadInt32())));
                    break;
                case OperandType.InlineSwitch:
                    // Read first: the offset would be taken before the count moves it.
                    int targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }

        return named;
    }

    private ImmutableHashSet<string> Constraints(GenericParameterHandle handle) => _metadata.GetGenericParameter(handle).GetConstraints()
        .Select(c => Resolve(_metadata.GetGenericParameterConstraint(c).Type)).Aggregate(ImmutableHashSet<string>.Empty, static (all, one) => all.Union(one));

    private ImmutableHashSet<string> Resolve(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return [];
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                return Reference((TypeReferenceHandle)handle);
            case HandleKind.TypeSpecification:
                return _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_names, null);
            case HandleKind.MemberReference:
                MemberReference member = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                return Resolve(member.Parent).Union(member.GetKind() == MemberReferenceKind.Field
                    ? member.DecodeFieldSignature(_names, null)
                    : Join(member.DecodeMethodSignature(_names, null)));
            case HandleKind.MethodSpecification:
                MethodSpecification method = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                return method.DecodeSignature(_names, null).Aggregate(Resolve(method.Method), static (all, one) => all.Union(one));
            default:
                // A definition of this assembly: what it names is its own affair.
                return [];
        }
    }

    private ImmutableHashSet<string> Reference(TypeReferenceHandle handle)
    {
        TypeReference type = _metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => Reference((TypeReferenceHandle)type.ResolutionScope),
            HandleKind.AssemblyReference when IsTheOther((AssemblyReferenceHandle)type.ResolutionScope) =>
                [$"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}"],
            _ => [],
        };
    }

    private bool IsTheOther(AssemblyReferenceHandle handle) =>
        string.Equals(_metadata.GetString(_metadata.GetAssemblyReference(handle).Name), _assembly, StringComparison.Ordinal);

    private string NameOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        return $"{(outer.IsNil ? _metadata.GetString(type.Namespace) : NameOf(outer))}.{_metadata.GetString(type.Name)}";
    }

    private static ImmutableHashSet<string> Join(MethodSignature<ImmutableHashSet<string>> signature) =>
        signature.ParameterTypes.Aggregate(signature.ReturnType, static (all, one) => all.Union(one));

    /// <summary>Reads signatures as the set of names in them.</summary>
    private sealed class NameProvider(TypeUses uses) : ISignatureTypeProvider<ImmutableHashSet<string>, object?>
    {
        public ImmutableHashSet<string> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => uses.Reference(handle);

        public ImmutableHashSet<string> GetTypeFromSpecification(
            MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => uses.Resolve(handle);

        public ImmutableHashSet<string> GetGenericInstantiation(ImmutableHashSet<string> genericType, ImmutableArray<ImmutableHashSet<string>> typeArguments) =>
            typeArguments.Aggregate(genericType, static (all, one) => all.Union(one));

        public ImmutableHashSet<string> GetFunctionPointerType(MethodSignature<ImmutableHashSet<string>> signature) => Join(signature);

        public ImmutableHashSet<string> GetModifiedType(ImmutableHashSet<string> modifier, ImmutableHashSet<string> unmodifiedType, bool isRequired) =>
            unmodifiedType.Union(modifier);

        public ImmutableHashSet<string> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [];

        public ImmutableHashSet<string> GetGenericMethodParameter(object? genericContext, int index) => [];

        public ImmutableHashSet<string> GetGenericTypeParameter(object? genericContext, int index) => [];

        public ImmutableHashSet<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

        public ImmutableHashSet<string> GetArrayType(ImmutableHashSet<string> elementType, ArrayShape shape) => elementType;

        public ImmutableHashSet<string> GetByReferenceType(ImmutableHashSet<string> elementType) => elementType;

        public ImmutableHashSet<string> GetPinnedType(ImmutableHashSet<string> elementType) => elementType;

        public ImmutableHashSet<string> GetPointerType(ImmutableHashSet<string> elementType) => elementType;

        public ImmutableHashSet<string> GetSZArrayType(ImmutableHashSet<string> elementType) => elementType;
    }
}
