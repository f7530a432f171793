using Consultare.Data.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Contracts;

/// <summary>What becomes of a scan that is proven whole.</summary>
internal interface IContractSettlement
{
    /// <summary>Settles what was staged; the staging is empty afterwards.</summary>
    Task<PageResult> SettleAsync(ContractScan scan, RunFence fence, CancellationToken cancellationToken);
}
