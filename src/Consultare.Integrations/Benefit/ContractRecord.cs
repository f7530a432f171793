namespace Consultare.Integrations.Benefit;

/// <summary>One record of a page: what can be told apart of it, and the contract when it is readable.</summary>
/// <param name="Fingerprint">Equal for records that are identical in every byte (a repetition between pages).</param>
/// <param name="Key">Its key by <see cref="ContractKey"/>; null when it has none.</param>
/// <param name="Contract">The contract; null when it cannot be read.</param>
/// <param name="Field">The first field that could not be read; null when all could.</param>
/// <param name="Reason">Why, in pt-BR, without the value itself.</param>
public sealed record ContractRecord(
    UInt128 Fingerprint, string? Key, BenefitContract? Contract, string? Field, string? Reason);
