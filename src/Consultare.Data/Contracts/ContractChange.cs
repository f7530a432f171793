namespace Consultare.Data.Contracts;

/// <summary>One registration that a swap would touch; nobody's name stands in it.</summary>
/// <param name="Key">The registration.</param>
/// <param name="IsNew">Whether it is not stored yet.</param>
/// <param name="Field">The first column that differs; null when it is new, or when only the name differs.</param>
/// <param name="Before">What is stored.</param>
/// <param name="After">What was read.</param>
public sealed record ContractChange(string Key, bool IsNew, string? Field, string? Before, string? After);
