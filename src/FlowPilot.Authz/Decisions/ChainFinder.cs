using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Decisions;

/// <summary>
/// Step 3: finds the chain of grants that lets the subject act on behalf of another, or says why none does. A chain is bound to its parents, so
/// each grant is the leaf of exactly one: looking at every leaf is an exact search, and no weak chain hides a strong one.
/// </summary>
internal struct ChainFinder
{
    private readonly DecisionFacts _facts;
    private readonly ChainJudge _judge;
    private readonly AuthzOptions _options;
    private List<(GrantNode? Leaf, ChainVerdict Verdict)>? _refused;
    private List<string>? _actions;
    private GrantNode? _best;
    private GrantNode? _reach;
    private bool _ambiguous;
    private bool _reachAmbiguous;
    private bool _filtered;

    private ChainFinder(DecisionFacts facts, ChainJudge judge, AuthzOptions options)
    {
        _facts = facts;
        _judge = judge;
        _options = options;
    }

    private readonly AccessRequest Request => _facts.Request;

    private readonly bool IsExplained => _facts.Examined is not null;

    /// <summary>Whether the chain must end at the agent itself, so that one that is not there is not for gates to judge.</summary>
    private readonly bool IsAgentsOwn => !_facts.IsPerson && _facts.ChainEnd == Request.Subject;

    public static void Find(DecisionFacts facts, ChainJudge judge, AuthzOptions options)
    {
        var finder = new ChainFinder(facts, judge, options);
        if (facts.Request.Grants.Count > 0)
        {
            finder.FindNamed();
        }
        else
        {
            finder.Search();
        }
    }

    /// <summary>Who acts: the nearest person from the leaf upward, else the root.</summary>
    public static SubjectRef PrincipalOf(GrantNode leaf, AuthzOptions options)
    {
        for (GrantNode? node = leaf; node is not null; node = node.Parent)
        {
            if (options.PersonTypes.Contains(node.Grant.Delegate.Type))
            {
                return node.Grant.Delegate;
            }
        }

        return leaf.Grant.OnBehalfOf;
    }

    private void FindNamed()
    {
        foreach (GrantId id in Request.Grants)
        {
            GrantNode? leaf = _judge.Grants.Find(id);
            if (leaf is null || leaf.Grant.Delegate != _facts.ChainEnd || leaf.Grant.OnBehalfOf != _facts.OnBehalfOf)
            {
                Refuse(leaf, ChainVerdict.Fault(leaf, GrantReasons.UnknownGrant));
            }
            else
            {
                Look(leaf);
            }
        }

        if (TryUse())
        {
            return;
        }

        if (_filtered || _refused is null)
        {
            _facts.Deny(ReasonCodes.AgentNotDelegated);
            return;
        }

        foreach ((GrantNode? leaf, ChainVerdict verdict) in _refused)
        {
            // Codes about a grant go to its delegate, its issuer and those above it; nobody else learns that it exists.
            string code = CodeOf(verdict);
            _facts.Refuse(code, leaf is not null && Knows(leaf) ? code : ReasonCodes.NoPath);
        }

        DenyBeforeGates();
    }

    private void Search()
    {
        int looked = 0;
        for (GrantList? list = _judge.Grants.Between(_facts.OnBehalfOf, _facts.ChainEnd); list is not null && (IsExplained || list.LastEnd > _judge.Now); list = list.Older)
        {
            // What is over cannot authorise; an explanation tells of it all the same, within the same bound.
            bool over = ChainRules.IsOver(_judge.Grants, list.Node, _judge.Now);
            if (over && (!IsExplained || _facts.Examined?.Count >= _options.MaxDelegationChains))
            {
                continue;
            }

            if (!over && ++looked > _options.MaxDelegationChains)
            {
                _facts.Deny(ReasonCodes.EvaluationLimit);
                return;
            }

            Look(list.Node);
        }

        if (!TryUse())
        {
            RefuseAfterSearch();
            DenyBeforeGates();
        }
    }

    /// <summary>Takes the chain that covers the action; with a pack also one that covers the resource only, for then gates say what that means.</summary>
    private bool TryUse()
    {
        GrantNode? leaf = _best;
        bool ambiguous = _ambiguous;
        if (leaf is null && _facts.Pack is not null && Undecided() == CheckReason.NoPath)
        {
            (leaf, ambiguous) = (_reach, _reachAmbiguous);
        }

        if (leaf is null)
        {
            return false;
        }

        // Named grants say which chain is meant, and so does a named principal.
        if (ambiguous && Request.Grants.Count == 0)
        {
            _facts.Deny(ReasonCodes.PrincipalAmbiguous);
            return true;
        }

        if (_best is null)
        {
            _facts.Refuse(GrantReasons.ScopeLacksAction);
        }

        Use(leaf);
        _facts.ChainValid = true;
        _facts.ChainCovers = _best is not null;
        _facts.ChainActions = _actions ?? _facts.ChainActions;
        return true;
    }

    private void Look(GrantNode leaf)
    {
        SubjectRef principal = PrincipalOf(leaf, _options);
        bool filtered = Request.Principal is { } named && named != principal;
        ChainVerdict verdict = filtered && !IsExplained ? default : _judge.Judge(leaf, _facts.Action, _facts.Resource);
        _facts.Examined?.Add((leaf, verdict));
        _filtered |= filtered;
        if (filtered)
        {
            return;
        }

        if (verdict.Holds || IsOnlyWithoutAction(verdict))
        {
            Reach(leaf, principal);
        }

        if (!verdict.Holds)
        {
            Refuse(leaf, verdict);
            return;
        }

        _ambiguous |= _best is not null && Request.Principal is null && PrincipalOf(_best, _options) != principal;

        // The answer does not depend on the order in which grants were made.
        _best = _best is null || ChainRules.IsBetter(leaf, _best) ? leaf : _best;
    }

    /// <summary>Notes a chain that covers resource and context, whatever its actions.</summary>
    private void Reach(GrantNode leaf, SubjectRef principal)
    {
        if (_facts.Pack is null)
        {
            return;
        }

        _reachAmbiguous |= _reach is not null && Request.Principal is null && PrincipalOf(_reach, _options) != principal;
        _reach = _reach is null || ChainRules.IsBetter(leaf, _reach) ? leaf : _reach;
        if (_facts.Rule is { ReadsChainActions: true })
        {
            List<string> actions = _actions ??= [];
            actions.AddRange(leaf.Actions.Where(a => !actions.Contains(a, StringComparer.Ordinal)));
        }
    }

    private void Refuse(GrantNode? leaf, ChainVerdict verdict) => (_refused ??= []).Add((leaf, verdict));

    private static bool IsOnlyWithoutAction(in ChainVerdict verdict) => verdict.Undecided == CheckReason.NoPath && verdict.Reason == GrantReasons.ScopeLacksAction;

    private readonly CheckReason Undecided() => (_refused ?? []).Select(static r => r.Verdict.Undecided).FirstOrDefault(static u => u != CheckReason.NoPath);

    private readonly void Use(GrantNode leaf)
    {
        _facts.Leaf = leaf;
        _facts.Principal = PrincipalOf(leaf, _options);
        for (GrantNode? node = leaf; node is not null && _facts.Persona is null; node = node.Parent)
        {
            _facts.Persona = node.Grant.Persona is { } persona && persona.Subject == _facts.Principal ? persona : null;
        }
    }

    /// <summary>A live chain that covers the resource and lacks only the action, or a value, says so; every other failure of a search is one code.</summary>
    private readonly void RefuseAfterSearch()
    {
        CheckReason undecided = Undecided();
        bool lacksAction = (_refused ?? []).Any(static r => r.Verdict.Reason == GrantReasons.ScopeLacksAction);
        _facts.Refuse(
            undecided != CheckReason.NoPath ? ReasonCodes.Of(undecided)
            : lacksAction ? GrantReasons.ScopeLacksAction
            : !_filtered && _facts.IsPerson ? ReasonCodes.NoPath
            : ReasonCodes.AgentNotDelegated);
    }

    /// <summary>What no gate may judge: a chain of which it is not known whether it holds, and an agent without a grant of its own.</summary>
    private readonly void DenyBeforeGates()
    {
        CheckReason undecided = Undecided();
        if (_facts.Pack is not null && (undecided != CheckReason.NoPath || IsAgentsOwn))
        {
            _facts.Deny(undecided != CheckReason.NoPath ? ReasonCodes.Of(undecided) : ReasonCodes.AgentNotDelegated);
        }
    }

    private readonly bool Knows(GrantNode leaf)
    {
        bool knows = leaf.Grant.Delegate == Request.Subject || leaf.Grant.Delegate == _facts.ChainEnd;
        for (GrantNode? node = leaf; node is not null; node = node.Parent)
        {
            knows |= node.Grant.Issuer == Request.Subject;
        }

        return knows;
    }

    private static string CodeOf(in ChainVerdict verdict) => verdict.Undecided == CheckReason.NoPath ? verdict.Reason : ReasonCodes.Of(verdict.Undecided);
}
