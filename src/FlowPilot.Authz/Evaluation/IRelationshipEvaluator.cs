using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Answers questions about the relationship graph, over the newest snapshot or, for lists, over one of the last.</summary>
/// <remarks>All members may be called concurrently; they take no lock and do no input or output.</remarks>
public interface IRelationshipEvaluator
{
    /// <summary>Says whether a subject has a relation to an object.</summary>
    /// <param name="request">The question.</param>
    /// <returns>The answer; everything that is unknown, missing or beyond a bound is a denial with its reason.</returns>
    /// <exception cref="ArgumentException">A member of the request is the default value.</exception>
    /// <exception cref="Relationships.InvalidTupleException">The model does not allow a contextual tuple.</exception>
    /// <remarks>O(visited nodes and tuples), bounded by <see cref="AuthzOptions.MaxEvaluationWork"/> and <see cref="AuthzOptions.MaxEvaluationDepth"/>.</remarks>
    CheckResult Check(in CheckRequest request);

    /// <summary>Says whether a subject has a relation to an object, by names that were found before.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="resource">The object, of the relation's type.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="context">The values of the request for conditions; <see langword="null"/> for none. Values stored with a tuple win.</param>
    /// <returns>The same answer as that of the question by name, at the price of its walk alone.</returns>
    /// <exception cref="ArgumentException">The object is of another type.</exception>
    CheckResult Check(RelationHandle relation, ObjectHandle resource, SubjectHandle subject, Conditions.ConditionContext? context = null);

    /// <summary>Answers many checks over one snapshot.</summary>
    /// <param name="requests">The questions, all of one store.</param>
    /// <param name="cancellationToken">Ends the work, also in the middle of a check.</param>
    /// <returns>The answers in the order of the questions.</returns>
    /// <exception cref="ArgumentException">A member of a request is the default value, or the stores differ.</exception>
    /// <exception cref="Relationships.InvalidTupleException">The model does not allow a contextual tuple.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; there are no answers.</exception>
    IReadOnlyList<CheckResult> BatchCheck(IReadOnlyList<CheckRequest> requests, CancellationToken cancellationToken = default);

    /// <summary>Lists the objects of a type to which a subject has a relation.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The objects; a list that may lack something says so.</returns>
    /// <exception cref="ArgumentException">A member of the request is not set.</exception>
    /// <exception cref="Relationships.InvalidTupleException">The model does not allow a contextual tuple.</exception>
    /// <exception cref="InvalidCursorException">The cursor is of another question or process, its revision is not kept any more, or a name that only the question knew was written since.</exception>
    ListResult<ObjectRef> ListObjects(ListObjectsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the objects of a type to which a subject has a relation, while they are read.</summary>
    /// <param name="request">The question; its page size bounds the stream.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The stream, in the order of the list.</returns>
    /// <exception cref="ArgumentException">A member of the request is not set.</exception>
    /// <exception cref="Relationships.InvalidTupleException">The model does not allow a contextual tuple.</exception>
    /// <exception cref="InvalidCursorException">The cursor is of another question or process, its revision is not kept any more, or a name that only the question knew was written since.</exception>
    ListReader<ObjectRef> StreamObjects(ListObjectsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the subjects of a type that have a relation to an object; a wildcard comes with its exceptions.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The subjects; a list that may lack something says so.</returns>
    /// <exception cref="ArgumentException">A member of the request is not set.</exception>
    /// <exception cref="Relationships.InvalidTupleException">The model does not allow a contextual tuple.</exception>
    /// <exception cref="InvalidCursorException">The cursor is of another question or process, its revision is not kept any more, or a name that only the question knew was written since.</exception>
    ListResult<ListedSubject> ListSubjects(ListSubjectsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the subjects of a type that have a relation to an object, while they are read; a wildcard, with its exceptions, comes last.</summary>
    /// <param name="request">The question; its page size bounds the stream.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The stream, in the order of the list.</returns>
    /// <exception cref="ArgumentException">A member of the request is not set.</exception>
    /// <exception cref="Relationships.InvalidTupleException">The model does not allow a contextual tuple.</exception>
    /// <exception cref="InvalidCursorException">The cursor is of another question or process, its revision is not kept any more, or a name that only the question knew was written since.</exception>
    ListReader<ListedSubject> StreamSubjects(ListSubjectsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the relations that a subject has to an object.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The names of the relations; a list that may lack something says so.</returns>
    /// <exception cref="ArgumentException">A member of the request is not set.</exception>
    /// <exception cref="Relationships.InvalidTupleException">The model does not allow a contextual tuple.</exception>
    ListResult<string> ListActions(ListActionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Checks, and says why the answer is what it is: a proof, the blocked branches and what is missing, or what leaves it open.</summary>
    /// <param name="request">The question, with the bounds of the explanation.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The explanation; its answer is that of <see cref="Check(in CheckRequest)"/>.</returns>
    /// <exception cref="ArgumentException">A member of the request is not set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound of the request is out of its range.</exception>
    /// <exception cref="Relationships.InvalidTupleException">The model does not allow a contextual tuple.</exception>
    /// <remarks>Off the hot path: it allocates, and is bounded by <see cref="ExplainRequest.MaxWork"/>.</remarks>
    Explanation Explain(ExplainRequest request, CancellationToken cancellationToken = default);

    /// <summary>Compares an explanation with the newest model and tuples, step by step: whether its answer still follows from it.</summary>
    /// <param name="explanation">The explanation of an allow or of a plain denial.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>
    /// The first step that is wrong, if any. An explanation that lacks a step because a bound has cut it, of an answer that is not decided, or of a denial that hangs on its own
    /// negation cannot be verified, and is said not to be valid.
    /// </returns>
    /// <exception cref="Relationships.InvalidTupleException">The model does not allow a contextual tuple any more.</exception>
    ProofVerification Verify(Explanation explanation, CancellationToken cancellationToken = default);

    /// <summary>Says what the subjects of a relation of an object are made of: one level of usersets, or as many as are asked for.</summary>
    /// <param name="request">The question, with its bounds.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The tree; one that a bound has cut says so.</returns>
    /// <exception cref="ArgumentException">A member of the request is not set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound of the request is out of its range.</exception>
    /// <exception cref="Relationships.InvalidTupleException">The model does not allow a contextual tuple.</exception>
    UsersetTree Expand(ExpandRequest request, CancellationToken cancellationToken = default);
}
