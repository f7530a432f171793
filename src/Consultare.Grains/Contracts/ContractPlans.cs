using Consultare.Data.Contracts;
using Consultare.Integrations.Benefit;

namespace Consultare.Grains.Contracts;

/// <summary>Makes the plan of each run; a plan serves one run only.</summary>
internal sealed class ContractPlans(BenefitClient benefit, ContractStore store, TimeProvider clock)
{
    /// <summary>The plan of a full scan.</summary>
    public ContractsPlan Regular() => new(benefit, store, new ContractSwap(store, clock));

    /// <summary>The plan of a full scan that is only compared: a page alone cannot take its place, the whole list can.</summary>
    public ContractsPlan Preview() => new(benefit, store, new ContractComparison(store, clock));
}
