using Consultare.Data.Contracts;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Contracts;

/// <summary>The scan is compared with the table, which stays as it is.</summary>
internal sealed class ContractComparison(ContractStore store, TimeProvider clock) : IContractSettlement
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["contract_id"] = "contrato",
        ["created_at"] = "data do contrato",
        ["start_date"] = "início",
        ["plan_name"] = "plano",
        ["status_contract"] = "situação",
        ["status_financial"] = "situação financeira",
        ["recurrence_value"] = "mensalidade",
        ["membership_value"] = "adesão",
    };

    /// <inheritdoc />
    public async Task<PageResult> SettleAsync(ContractScan scan, RunFence fence, CancellationToken cancellationToken)
    {
        var difference = await store.CompareAsync(fence, clock.Today(), cancellationToken);
        await store.ClearAsync(fence, cancellationToken);
        var samples = difference.Vanished
            .Select(key => new PreviewSample(key, PreviewSample.Removed, Field: null, Before: null, After: null))
            .Concat(difference.Changes.Select(SampleOf));
        return new PageResult
        {
            Unchanged = scan.Distinct - scan.Rejected.Count,
            Preview = new PagePreview(difference.Added, difference.Changed, difference.Removed, difference.Unchanged, [.. samples]),
        };
    }

    // Where no other column differs, it is the person's name.
    private static PreviewSample SampleOf(ContractChange change) => change.IsNew
        ? new PreviewSample(change.Key, PreviewSample.Added, Field: null, Before: null, After: null)
        : new PreviewSample(
            change.Key, PreviewSample.Changed, change.Field is { } field ? Names[field] : "nome", change.Before, change.After);
}
