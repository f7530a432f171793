using System.Globalization;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Credentials;
using Consultare.Grains.Queues;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Auth;

/// <summary>
/// One login for the whole run, one page a unit (hub-integrations 4.5): the first page makes the tokens of all, the
/// others tell how theirs fared.
/// </summary>
internal sealed class AuthRenewalPlan(UnitRenewals renewals, MovedHost moved, TimeSpan patience) : IRunPlan
{
    private const string Holder = "auth";

    private Answer<UnitTokens>? _all;

    /// <inheritdoc />
    public int Parallelism => 1;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlannedPage>>(
            [.. CredentialKeys.Units.Select(unitId => new PlannedPage(unitId.ToString(CultureInfo.InvariantCulture)))]);

    /// <inheritdoc />
    public async Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        // Whoever presses the button may try refused credentials again; the schedule may not (S20).
        _all ??= await renewals.RunAsync(Holder, run.Kind is RunKind.Refresh or RunKind.Replay, patience, cancellationToken);
        return _all switch
        {
            Success<UnitTokens> { Value: var all } =>
                ResultOf(all.ByUnit[int.Parse(page.Key, CultureInfo.InvariantCulture)], all.Home) with { Remark = moved.RemarkOf(all.Home.Host) },
            Failed<UnitTokens> { Failure: var failure } when KeepsWhatIsStored(failure.Kind) => new PageResult { Warning = failure.Message },
            _ => AnswerWeights.OfPage(_all),
        };
    }

    // Nothing was refused: the stored tokens are as good as before, and the next run tries again (S21, S25).
    private static bool KeepsWhatIsStored(FailureKind kind) =>
        kind is FailureKind.SessionTaken or FailureKind.UnknownPage or FailureKind.Busy;

    // A unit that could not be reached, or not for certain, is skipped; its stored token stays (S22–S24, S27).
    private static PageResult ResultOf(Answer<UnitToken> answer, Uri home) => answer switch
    {
        Success<UnitToken> { Value: var token } => new PageResult { Promised = 1, Read = 1, Written = 1, Note = NoteOf(token, home) },
        Failed<UnitToken> { Failure: var failure } => QueueWeights.Failed(failure),
        _ => throw new InvalidOperationException("An answer is a success or a failure."),
    };

    private static string NoteOf(UnitToken token, Uri home) => token.IsVerified
        ? $"Acesso obtido em {home.Host}."
        : $"Acesso obtido em {home.Host}; a fila não mostrou de que unidade é.";
}
