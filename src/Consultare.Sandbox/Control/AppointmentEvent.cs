namespace Consultare.Sandbox.Control;

/// <summary>Something that happens to one appointment.</summary>
/// <param name="Type">One of the types that the README lists, such as <c>appointment-move</c>.</param>
/// <param name="Id">The appointment; left out when adding.</param>
/// <param name="Date">Its day, when adding or moving.</param>
/// <param name="StatusId">Its status, when adding or changing it.</param>
/// <param name="UnitId">Its unit, when adding.</param>
/// <param name="ValueCents">Its value in centavos, when adding.</param>
/// <param name="Field">What becomes unreadable, <c>date</c> or <c>value</c>, when spoiling.</param>
internal sealed record AppointmentEvent(
    string? Type, long? Id, DateOnly? Date, int? StatusId, int? UnitId, int? ValueCents, string? Field);
