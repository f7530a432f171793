using System.Globalization;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Credentials;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Auth;

/// <summary>
/// One login for the whole run, one page a unit (hub-integrations 4.5): the first page makes the tokens of all, the
/// others tell how theirs fared.
/// </summary>
internal sealed class AuthRenewalPlan(UnitRenewals renewals) : IRunPlan
{
    private const string Holder = "auth";

    private Answer<IReadOnlyDictionary<int, Answer<UnitToken>>>? _all;

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
        _all ??= await renewals.RunAsync(Holder, run.Kind is RunKind.Refresh or RunKind.Replay, cancellationToken);
        return _all is Success<IReadOnlyDictionary<int, Answer<UnitToken>>> all
            ? ResultOf(all.Value[int.Parse(page.Key, CultureInfo.InvariantCulture)])
            : AnswerWeights.OfPage(_all);
    }

    private static PageResult ResultOf(Answer<UnitToken> answer) => answer is Success<UnitToken> { Value: var token }
        ? new PageResult
        {
            Promised = 1,
            Read = 1,
            Written = 1,
            Note = token.IsVerified ? null : "A fila estava vazia: o acesso foi aceito, mas não deu para conferir a unidade.",
        }
        : AnswerWeights.OfPage(answer);
}
