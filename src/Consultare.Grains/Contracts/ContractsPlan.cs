using System.Globalization;
using Consultare.Data.Contracts;
using Consultare.Data.Runs;
using Consultare.Grains.Appointments;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Benefit;

namespace Consultare.Grains.Contracts;

/// <summary>
/// Reads the whole list, ten pages at a time, into staging; a list that changed under our eyes is read again, three
/// times at most. Only a proven whole list takes the table's place, or is compared with it (hub-integrations 3, F1).
/// </summary>
internal sealed class ContractsPlan(BenefitClient benefit, ContractStore store, IContractSettlement settlement) : IRunPlan
{
    private const int MostScans = 3;
    private const int MostPages = 10_000;
    private const int PlacesOfAPage = 1_000;
    private const string Kept = "Os contratos gravados ficaram como estavam.";

    private ContractScan _scan = new(1);
    private bool _isSettled;

    /// <inheritdoc />
    public int Parallelism => BenefitClient.Parallelism;

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken)
    {
        // A run that died may have left its staging behind.
        await store.ClearAsync(run.Fence, cancellationToken);
        return [Page(1)];
    }

    /// <inheritdoc />
    public Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        var key = ContractPageKey.Parse(page.Key);
        return key.IsSwap ? SettleAsync(run.Fence, cancellationToken) : ReadAsync(key.Page, run.Fence, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlannedPage>> ContinueAsync(
        RunLedger ledger, RunContext run, CancellationToken cancellationToken)
    {
        if (_isSettled)
        {
            return [];
        }

        var missing = _scan.Missing;
        if (missing.Count > 0)
        {
            return [.. missing.Select(Page)];
        }

        if (_scan.IsComplete || _scan.Number == MostScans)
        {
            _isSettled = true;
            return [new PlannedPage(new ContractPageKey(_scan.Number, 0).ToString())];
        }

        await store.ClearAsync(run.Fence, cancellationToken);
        _scan = new ContractScan(_scan.Number + 1);
        return [Page(1)];
    }

    private async Task<PageResult> ReadAsync(int page, RunFence fence, CancellationToken cancellationToken)
    {
        var answer = await benefit.ReadPageAsync(page, cancellationToken);
        if (answer is not Success<ContractPage> { Value: var found } success)
        {
            return Stopped(AnswerWeights.OfPage(answer, FeegowCredential.Key));
        }

        if (Endlessness(found) is { } endless)
        {
            return Stopped(PageResult.Failed(endless, FailureWeight.Stop));
        }

        var fresh = _scan.Add(page, found);
        await StageAsync(page, fresh, fence, cancellationToken);
        return new PageResult { Read = found.Records.Count, Attempts = success.Attempts };
    }

    // A page holds at least one contract: more pages than contracts are no list that ends.
    private static string? Endlessness(ContractPage found) =>
        found.Pages > MostPages ? $"A lista de contratos anuncia {found.Pages} páginas; o máximo aceito é {MostPages}."
        : found.Pages > Math.Max(found.Count, 1) ? $"A lista de contratos anuncia {found.Pages} páginas para {found.Count} contratos."
        : found.Records.Count > PlacesOfAPage
            ? $"Uma página da lista trouxe {found.Records.Count} contratos; o máximo aceito é {PlacesOfAPage}."
            : null;

    private Task StageAsync(
        int page, IReadOnlyList<ContractRecord> records, RunFence fence, CancellationToken cancellationToken)
    {
        var first = (page - 1) * PlacesOfAPage;
        var rows = records
            .Select((record, index) => (record.Contract, Place: first + index))
            .Where(one => one.Contract is not null)
            .Select(one => ContractMapping.ToRow(one.Contract!, one.Place));
        var rejectedKeys = records.Where(record => record is { Contract: null, Key: not null }).Select(record => record.Key!);
        return store.StageAsync(fence, [.. rows], [.. rejectedKeys], cancellationToken);
    }

    private async Task<PageResult> SettleAsync(RunFence fence, CancellationToken cancellationToken)
    {
        if (!_scan.IsComplete)
        {
            await store.ClearAsync(fence, cancellationToken);
            return Stopped(PageResult.Failed(
                $"A lista de contratos mudou ou veio incompleta nas {MostScans} leituras.", FailureWeight.Run));
        }

        // An empty list where there have been contracts is no proof that they are all gone.
        var stored = await store.CountAsync(cancellationToken);
        if (_scan.Count == 0 && stored > 0)
        {
            return new PageResult
            {
                Promised = 0,
                Warning = $"A lista de contratos veio vazia. {Kept}",
                Preview = new PagePreview(Added: 0, Changed: 0, Removed: 0, stored, []),
            };
        }

        return await settlement.SettleAsync(_scan, fence, cancellationToken) with
        {
            Promised = _scan.Count,
            Rejects = [.. _scan.Rejected.Select(ToReject)],
            Note = _scan.Number == 1 ? null : $"A lista mudou durante a leitura e foi lida {_scan.Number} vezes.",
        };
    }

    private static PageReject ToReject(ContractRecord record, int index) => new(
        record.Key ?? string.Create(CultureInfo.InvariantCulture, $"#{index + 1}"), record.Field!, record.Reason!);

    // Without one page the list is not whole: nothing more is worth asking for.
    private static PageResult Stopped(PageResult failed) =>
        failed with { Failure = failed.Failure! with { Message = $"{failed.Failure.Message} {Kept}", Weight = FailureWeight.Stop } };

    private PlannedPage Page(int page) => new(new ContractPageKey(_scan.Number, page).ToString());
}
