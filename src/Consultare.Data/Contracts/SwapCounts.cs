namespace Consultare.Data.Contracts;

/// <summary>What a swap did to feegow_contracts.</summary>
/// <param name="Written">Rows inserted or changed.</param>
/// <param name="Removed">Rows the source no longer has.</param>
public readonly record struct SwapCounts(int Written, int Removed);
