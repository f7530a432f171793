using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Feegow.Billing;

/// <summary>
/// Reads one window of the report: what is not whole is read once more, then told as it is (hub-integrations 7.7).
/// </summary>
public sealed class RevenueReader(IRevenueReport report)
{
    private const int MostReadings = 2;

    /// <summary>The judged result; a doubtful emptiness is a success that says so, since it harms nothing (S35).</summary>
    public async Task<Answer<RevenuePage>> ReadAsync(
        RevenueWindow window, ReportVisit visit, CancellationToken cancellationToken)
    {
        for (var reading = 1; ; reading++)
        {
            var answer = await report.ReadAsync(
                window, visit, one => RevenueJudge.Judge(window, one), cancellationToken);
            if (reading == MostReadings || !IsWorthAnother(answer))
            {
                return answer.After(reading);
            }
        }
    }

    private static bool IsWorthAnother(Answer<RevenuePage> answer) =>
        answer is Failed<RevenuePage> { Failure.Kind: FailureKind.Incomplete } or Success<RevenuePage> { Value.IsDoubtful: true };
}
