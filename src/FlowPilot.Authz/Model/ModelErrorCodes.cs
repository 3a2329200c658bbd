namespace FlowPilot.Authz.Model;

/// <summary>The stable codes of <see cref="ModelError.Code"/>. Where OpenFGA's tools have a code for the same thing, it is theirs.</summary>
internal static class ModelErrorCodes
{
    // OpenFGA's
    public const string SchemaVersionRequired = "schema-version-required";
    public const string InvalidSchema = "invalid-schema";
    public const string InvalidName = "invalid-name";
    public const string ReservedType = "reserved-type-keywords";
    public const string ReservedRelation = "reserved-relation-keywords";
    public const string Duplicate = "duplicated-error";
    public const string MissingDefinition = "missing-definition";
    public const string InvalidType = "invalid-type";
    public const string InvalidRelationType = "invalid-relation-type";
    public const string InvalidRelationOnTupleset = "invalid-relation-on-tupleset";
    public const string TuplesetNotDirect = "tupleuserset-not-direct";
    public const string NoEntryPoint = "relation-no-entry-point";
    public const string NoTypes = "assignable-relation-must-have-type";
    public const string WildcardRelation = "type-wildcard-relation";
    public const string ConditionNotDefined = "condition-not-defined";
    public const string ConditionNotUsed = "condition-not-used";
    public const string DifferentConditionName = "different-nested-condition-name";
    public const string MultipleModulesInFile = "multiple-modules-in-file";

    // Ours
    public const string Syntax = "syntax";
    public const string Json = "json";
    public const string Module = "module";
    public const string Manifest = "manifest";
    public const string Condition = "invalid-condition";
    public const string UnassignableTypes = "unassignable-types";
    public const string ExtensionNotEnabled = "extension-not-enabled";
    public const string ConstrainedCycle = "constrained-cycle";
    public const string NotExpressible = "not-expressible";
    public const string TextTooLong = "text-too-long";
    public const string TooManyTypes = "too-many-types";
    public const string NestingTooDeep = "nesting-too-deep";
    public const string TooManyErrors = "too-many-errors";
}
