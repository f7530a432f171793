namespace Consultare.Integrations.Feegow.Reception;

/// <summary>One unit's reception queue, read and checked.</summary>
/// <param name="UnitId">The unit that was asked for.</param>
/// <param name="Items">Its people.</param>
/// <param name="Rejected">Its rows that could not be read; those with an id are still present.</param>
/// <param name="Foreign">Rows of other units, dropped (S32).</param>
public sealed record ReceptionReading(
    int UnitId, IReadOnlyList<ReceptionItem> Items, IReadOnlyList<ReceptionReject> Rejected, int Foreign)
{
    /// <summary>Ids that are certainly still in the queue, readable or not.</summary>
    public IReadOnlySet<long> PresentIds { get; init; } = new HashSet<long>();

    /// <summary>Whether every row of the unit has an id, so that an id that is missing is really gone.</summary>
    public bool ProvesAbsence { get; init; } = true;
}
