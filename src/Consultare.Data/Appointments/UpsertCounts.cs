namespace Consultare.Data.Appointments;

/// <summary>What a batch did; the two add up to the batch.</summary>
/// <param name="Written">Rows inserted or changed.</param>
/// <param name="Unchanged">Rows already as delivered.</param>
public readonly record struct UpsertCounts(int Written, int Unchanged);
