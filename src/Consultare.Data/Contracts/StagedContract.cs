namespace Consultare.Data.Contracts;

/// <summary>One registration of the benefit card as a scan read it (hub-domain 2.9); long texts are cut.</summary>
/// <param name="Key">The registration number, or what stands in for it (hub-integrations 3).</param>
/// <param name="Place">Place in the scan; of two rows with one key the later one stays.</param>
/// <param name="ContractId">The contract, which several registrations may share; empty when the source has none.</param>
/// <param name="CreatedOn">Day of the contract; null keeps the stored day, or takes the present one.</param>
/// <param name="StartsOn">Day it starts; null takes the day of the contract.</param>
/// <param name="PatientName">Whose registration it is.</param>
/// <param name="PlanName">Plan.</param>
/// <param name="StatusContract">Status of the contract in the vendor's words.</param>
/// <param name="StatusFinancial">Status of its payments in the vendor's words.</param>
/// <param name="RecurrenceValue">Monthly amount in reais.</param>
/// <param name="MembershipValue">Joining fee in reais.</param>
public sealed record StagedContract(
    string Key,
    int Place,
    string ContractId,
    DateOnly? CreatedOn,
    DateOnly? StartsOn,
    string PatientName,
    string PlanName,
    string StatusContract,
    string StatusFinancial,
    decimal RecurrenceValue,
    decimal MembershipValue)
{
    /// <summary>The key alone: a person's name has no business in a log.</summary>
    public override string ToString() => $"StagedContract {Key}";
}
