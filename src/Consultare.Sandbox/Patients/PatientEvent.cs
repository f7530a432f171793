namespace Consultare.Sandbox.Patients;

/// <summary>An event of a patient as the control interface takes it.</summary>
/// <param name="Type"><c>patient-arrives</c>, <c>-called</c>, <c>-leaves</c> or <c>-returns</c>.</param>
/// <param name="Id">Who; required but for an arrival.</param>
/// <param name="UnitId">2, 3 or 12, for an arrival.</param>
/// <param name="Queue">Where they arrive; the waiting room when not said.</param>
/// <param name="Name">Their name; made up when not given.</param>
/// <param name="Arrival">Clock time of the arrival, when it is not now.</param>
/// <param name="Professional">Who they wait for.</param>
/// <param name="Traits">What is odd about their row.</param>
internal sealed record PatientEvent(
    string? Type,
    long? Id,
    int? UnitId,
    QueueKind? Queue,
    string? Name,
    TimeOnly? Arrival,
    string? Professional,
    IReadOnlyList<VisitTrait>? Traits);
