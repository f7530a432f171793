namespace Consultare.Integrations.Feegow.Reception;

/// <summary>A moment of the clinic's wall time of which the source may tell the day alone.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The clock time, whole seconds; null when the source told none.</param>
public readonly record struct ReceptionMoment(DateOnly Day, TimeOnly? Time)
{
    /// <summary>The moment, with a clock time of one's own where the source told none.</summary>
    public DateTime At(TimeOnly otherwise) => Day.ToDateTime(Time ?? otherwise);
}
