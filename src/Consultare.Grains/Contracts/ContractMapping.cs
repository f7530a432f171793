using Consultare.Data.Contracts;
using Consultare.Integrations.Benefit;

namespace Consultare.Grains.Contracts;

/// <summary>Turns the vendor's contracts into rows to stage (hub-domain 2.9).</summary>
internal static class ContractMapping
{
    /// <summary>The row of a contract at its place in the scan.</summary>
    public static StagedContract ToRow(BenefitContract contract, int place) => new(
        contract.Key,
        place,
        contract.ContractId ?? "",
        contract.CreatedOn,
        contract.StartsOn,
        contract.Name ?? ContractKey.Nameless,
        contract.Plan ?? "",
        contract.StatusContract ?? "",
        contract.StatusFinancial ?? "",
        contract.RecurrenceValue,
        contract.MembershipValue);
}
