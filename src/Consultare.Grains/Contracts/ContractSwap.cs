using Consultare.Data.Contracts;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Contracts;

/// <summary>The scan takes the table's place, in one transaction.</summary>
internal sealed class ContractSwap(ContractStore store, TimeProvider clock) : IContractSettlement
{
    /// <inheritdoc />
    public async Task<PageResult> SettleAsync(ContractScan scan, RunFence fence, CancellationToken cancellationToken)
    {
        var swapped = await store.SwapAsync(fence, clock.Today(), clock.LocalNow(), cancellationToken);
        return new PageResult
        {
            Written = swapped.Written,
            Unchanged = scan.Distinct - swapped.Written - scan.Rejected.Count,
            Removed = swapped.Removed,
        };
    }
}
