using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz;

/// <summary>Settings of FlowPilot.Authz, read once at start and validated there.</summary>
public sealed class AuthzOptions
{
    /// <summary>Gets or sets the key under which subjects, objects and tuples are pseudonymised in the decision log.</summary>
    /// <value>Required: 32 bytes, random, kept secret and kept. Whoever has it can link the log's pseudonyms to ids; losing it makes that impossible.</value>
    public ReadOnlyMemory<byte> PseudonymKey { get; set; }

    /// <summary>Gets the models that are put in force when a store is first opened, by store.</summary>
    /// <value>Default: none; then a model comes through the relationship store.</value>
    public IDictionary<StoreId, AuthorizationModel> Models { get; } = new Dictionary<StoreId, AuthorizationModel>();

    /// <summary>Gets the types whose subjects are persons; every other type counts as an agent.</summary>
    /// <value>Default: <c>user</c>.</value>
    public ISet<string> PersonTypes { get; } = new HashSet<string>(StringComparer.Ordinal) { "user" };

    /// <summary>Gets the actions that a grant may name, beside those that a policy pack in force lets some title do for others.</summary>
    /// <value>Default: none, and then nothing can be delegated in a host without packs.</value>
    public ISet<string> DelegableActions { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets the actions of a grant whose request names none.</summary>
    /// <value>Default: none, and then a request must name its actions.</value>
    public ISet<string> DefaultGrantActions { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets the scope that a credential needs for an action, by action.</summary>
    /// <value>
    /// Default: none. An access token is refused an action with an entry whose scope it lacks; a personal access token, an API key and a service
    /// token are also refused every action without an entry.
    /// </value>
    public IDictionary<string, string> ActionScopes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the capabilities that an allowed decision gives to sandboxed code, by resource type and action, unless a policy pack says them.</summary>
    /// <value>Default: none. Each is a canonical text such as <c>log.write</c>, which Authz does not interpret.</value>
    public IDictionary<ResourceAction, IReadOnlyList<string>> ActionCapabilities { get; } = new Dictionary<ResourceAction, IReadOnlyList<string>>();

    /// <summary>Gets or sets for how long an allowed decision may be acted on.</summary>
    /// <value>Default: 60 seconds. Range: 1 second to 1 hour. The end of a grant or credential cuts it short.</value>
    public TimeSpan DecisionLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets the lifetime of a grant whose request names none.</summary>
    /// <value>Default: 7 days. Range: above zero, at most <see cref="MaxGrantLifetime"/>.</value>
    public TimeSpan DefaultGrantLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Gets or sets the longest lifetime of a grant.</summary>
    /// <value>Default: 365 days. Range: above zero, at most 3,650 days.</value>
    public TimeSpan MaxGrantLifetime { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Gets or sets how many hops a delegation chain may have.</summary>
    /// <value>Default: 5. Range: 1 to 32.</value>
    public int MaxDelegationDepth { get; set; } = 5;

    /// <summary>Gets or sets how many live grants one issuer may have given under one parent, or at the root.</summary>
    /// <value>Default: 1,000. Range: 1 to 100,000. Beyond it a grant is refused with <c>fan_out_exhausted</c>.</value>
    public int MaxDelegationFanOut { get; set; } = 1_000;

    /// <summary>Gets or sets how many live chains a decision looks at that names no grants.</summary>
    /// <value>
    /// Default: 1,000. Range: 1 to 100,000. Where there are more, which chain is the best is not known, so the decision is denied with
    /// <c>authz.evaluation_limit</c>; naming a grant decides it.
    /// </value>
    public int MaxDelegationChains { get; set; } = 1_000;

    /// <summary>Gets or sets a value indicating whether an agent needs a grant of its own.</summary>
    /// <value>
    /// Default: <see langword="true"/>. If it is not required, code of the host itself (<see cref="Credential.InProcess"/>) may let an agent act for
    /// the <see cref="AccessRequest.Principal"/> that it names: the chain then ends at that person, and the agent adds no hop.
    /// </value>
    public bool RequireAgentGrants { get; set; } = true;

    /// <summary>Gets the policy packs that are in force from the start, as texts.</summary>
    /// <value>Default: none. While the host runs, <see cref="Policies.PolicyPacks.Replace"/> puts others in their place.</value>
    public IList<PolicyPackFile> PolicyPacks { get; } = [];

    /// <summary>Gets the name of the pack that judges actions on resources of a type, by type. A request cannot choose another one.</summary>
    /// <value>Default: none.</value>
    public IDictionary<string, string> Packs { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the name of the pack that judges actions where neither the resource's type nor the request says which.</summary>
    /// <value>Default: none; then such an action is rejected in a host that has packs.</value>
    public string? DefaultPack { get; set; }

    /// <summary>Gets the kinds of obligations that the host meets, for example <c>step-up</c>.</summary>
    /// <value>Default: none. An allow that would oblige to another kind is denied with <c>authz.unknown_obligation</c>.</value>
    public ISet<string> KnownObligations { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets the titles that personas may have, beside those that a policy pack in force declares.</summary>
    /// <value>
    /// Default: none, and then there are no personas in a host without packs. A title that is declared more than once has the attributes of all its declarations, which must not differ in one, and needs approval if one says so.
    /// </value>
    public IList<PersonaTitle> PersonaTitles { get; } = [];

    /// <summary>Gets or sets the object whose relations <c>can_read_personas</c> and <c>can_approve_persona</c> say who reads and approves the personas of others.</summary>
    /// <value>Default: none, and then nobody does.</value>
    public ObjectRef? PersonaRegistry { get; set; }

    /// <summary>Gets or sets how many personas a subject may have, those that are revoked not counted.</summary>
    /// <value>Default: 5. Range: 1 to 100.</value>
    public int MaxPersonas { get; set; } = 5;

    /// <summary>Gets or sets the bound of work of one check, in visited nodes and tuples.</summary>
    /// <value>Default: 100,000. Range: 1 to 100,000,000. Beyond it a check is denied with <c>evaluation_limit</c>.</value>
    public int MaxEvaluationWork { get; set; } = 100_000;

    /// <summary>Gets or sets the bound of work of finding the candidates of one list, in visited nodes and tuples.</summary>
    /// <value>Default: 10,000,000. Range: 1 to 1,000,000,000. A list that reaches it says that it is not complete.</value>
    public int MaxListWork { get; set; } = 10_000_000;

    /// <summary>Gets or sets the bound of depth of one check: the steps between parts of the model that are not recursive into each other.</summary>
    /// <value>
    /// Default: 25. Range: 1 to 1,000. Beyond it a check is denied with <c>evaluation_limit</c>. A computed relation, a userset and an arrow are a step each, and so is an
    /// operand of <c>and</c> and <c>but not</c>. Recursion is bounded by work, not by this.
    /// </value>
    public int MaxEvaluationDepth { get; set; } = 25;

    /// <summary>Gets or sets how many tuples, filters and preconditions one transaction may hold, with the tuples that its filters delete.</summary>
    /// <value>Default: 100,000. Range: 1 to 1,000,000. A larger one is refused; an import is written in transactions of at most this size.</value>
    public int MaxTransactionSize { get; set; } = 100_000;

    /// <summary>Gets or sets how many of a store's last snapshots can be asked for by their exact revision, as every page behind the first one is.</summary>
    /// <value>Default: 16. Range: 1 to 1,024. Snapshots share what did not change, so one more costs about what was written since the one before; an import leaves none but its own.</value>
    public int KeptSnapshots { get; set; } = 16;

    /// <summary>Gets or sets how long a decision waits for a revision that was asked for.</summary>
    /// <value>Default: 5 seconds. Range: zero to 5 minutes. Beyond it the decision is denied with an availability reason.</value>
    public TimeSpan MaxStaleness { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the folder of the decision log; each store has a folder of its own in it.</summary>
    /// <value>Required, unless the application registers an <see cref="IDecisionLog"/> of its own.</value>
    public string? DecisionLogDirectory { get; set; }

    /// <summary>Gets or sets the name of this node in the ids of its logs.</summary>
    /// <value>Default: <c>node</c>. 1 to 32 ASCII letters, digits or <c>_</c>; different on each node that shares a folder.</value>
    public string DecisionLogNode { get; set; } = "node";

    /// <summary>Gets or sets when a permit may leave: after its record is durable, or after it is queued.</summary>
    /// <value>Default: <see cref="DecisionLogMode.Balanced"/>.</value>
    public DecisionLogMode DecisionLogMode { get; set; } = DecisionLogMode.Balanced;

    /// <summary>Gets or sets a value indicating whether each decision leaves a capture of its request and facts, for replay.</summary>
    /// <value>Default: <see langword="false"/>. Captures hold attribute values, which the decision log never does.</value>
    public bool CaptureInputs { get; set; }

    /// <summary>Gets or sets the folder of captures; each store has a folder of its own in it.</summary>
    /// <value>Required for <see cref="CaptureInputs"/>, unless the application registers an <see cref="Decisions.Captures.ICaptureStore"/> of its own.</value>
    public string? CaptureDirectory { get; set; }

    /// <summary>Gets or sets for how long captures are kept, in whole files of a day.</summary>
    /// <value>Default: 7 days. Range: 1 hour to 3,650 days.</value>
    public TimeSpan CaptureRetention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Gets or sets how long a decision waits for a place in a full log queue.</summary>
    /// <value>Default: 1 second. Range: zero to 1 minute. Beyond it the decision is denied with <c>authz.log_unavailable</c>.</value>
    public TimeSpan DecisionLogMaxWait { get; set; } = TimeSpan.FromSeconds(1);
}
