namespace Consultare.Integrations.Benefit;

/// <summary>One registration of the benefit card as the vendor told it, read and checked.</summary>
/// <param name="Key">Its key by <see cref="ContractKey"/>.</param>
/// <param name="ContractId">The contract; null when absent.</param>
/// <param name="CreatedOn">Day of the contract, a day of São Paulo (F11); null when absent.</param>
/// <param name="StartsOn">Day it starts, a day of São Paulo; null when absent.</param>
/// <param name="Name">Whose registration it is; null when absent.</param>
/// <param name="Plan">Plan; null when absent.</param>
/// <param name="StatusContract">Status of the contract; null when absent.</param>
/// <param name="StatusFinancial">Status of its payments; null when absent.</param>
/// <param name="RecurrenceValue">Monthly amount in reais; zero when absent.</param>
/// <param name="MembershipValue">Joining fee in reais; zero when absent.</param>
public sealed record BenefitContract(
    string Key,
    string? ContractId,
    DateOnly? CreatedOn,
    DateOnly? StartsOn,
    string? Name,
    string? Plan,
    string? StatusContract,
    string? StatusFinancial,
    decimal RecurrenceValue,
    decimal MembershipValue)
{
    /// <summary>The key alone: a person's name has no business in a log.</summary>
    public override string ToString() => $"BenefitContract {Key}";
}
