using System.Globalization;
using Consultare.Data.Billing;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Credentials;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Billing;

namespace Consultare.Grains.Billing;

/// <summary>Reads one window of the report and makes the tables hold exactly that.</summary>
internal sealed class BillingWindows(RevenueReader reader, BillingStore store, ReportLayouts layouts, MovedHost moved, TimeProvider clock)
{
    /// <summary>What is said of a report that came empty without proof.</summary>
    public const string Doubt = "O relatório veio vazio sem prova de que está vazio; as linhas gravadas foram mantidas.";
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    /// <summary>Reads and stores; nothing is written unless every check of the reading has passed.</summary>
    public async Task<WindowOutcome> ReadAsync(
        RevenueWindow window, ReportVisit visit, RunFence fence, CancellationToken cancellationToken)
    {
        var answer = await reader.ReadAsync(window, visit, cancellationToken);
        return answer switch
        {
            Success<RevenuePage> { Value.IsDoubtful: true } doubtful => Left(Doubt, doubtful.Attempts),
            Success<RevenuePage> success => new WindowOutcome(await StoreAsync(window, success, fence, cancellationToken), IsStored: true),

            // Another job of the hub has the user: nothing is wrong, the next run reads it.
            Failed<RevenuePage> { Failure: { Kind: FailureKind.Busy } busy } => Left(busy.Message, busy.Attempts),
            _ => new WindowOutcome(AnswerWeights.OfPage(answer), IsStored: false),
        };
    }

    private static WindowOutcome Left(string warning, int attempts) =>
        new(new PageResult { Warning = warning, Attempts = attempts }, IsStored: false);

    private async Task<PageResult> StoreAsync(
        RevenueWindow window, Success<RevenuePage> success, RunFence fence, CancellationToken cancellationToken)
    {
        var page = success.Value;
        var counts = await store.ReplaceAsync(
            fence, window.Start, window.End, [.. page.Lines.Select(BilledLineMapping.ToRow)], page.KnowsAccountUser, clock.LocalNow(), cancellationToken);
        string?[] remarks = [moved.RemarkOf(page.Host), await LayoutOfAsync(page), OutsideOf(window, page)];
        return new PageResult
        {
            Promised = page.Promised ?? page.Read,
            Read = page.Read,
            Written = counts.Written,
            Unchanged = counts.Unchanged + page.Outliers + page.Outside,
            Removed = counts.Removed,
            Rejects = [.. page.Rejected.Select(line => new PageReject($"#{line.RowNumber}", line.Field, line.Reason))],
            Attempts = success.Attempts,
            IsProven = true,
            Warning = page.Warnings.Count == 0 ? null : string.Join(' ', page.Warnings),
            Remark = remarks.Any(one => one is not null) ? string.Join(' ', remarks.OfType<string>()) : null,
            Note = $"{page.Host}, leiaute {page.Layout}.",
        };
    }

    // Columns that a warning misses already are no second matter.
    private async Task<string?> LayoutOfAsync(RevenuePage page) =>
        page.Warnings.Count == 0 ? await layouts.RemarkOnAsync(page.Layout) : null;

    private static string? OutsideOf(RevenueWindow window, RevenuePage page) => page.Outside == 0
        ? null
        : string.Create(Portuguese, $"{page.Outside:N0} linhas fora do período de {window.Start:dd/MM/yyyy} não foram gravadas.");
}
