using System.Globalization;

namespace Consultare.Sandbox.Patients;

/// <summary>Somebody in a queue as the control interface tells of them.</summary>
/// <param name="Id">By which they are moved.</param>
/// <param name="UnitId">2, 3 or 12.</param>
/// <param name="Queue">Where they queue.</param>
/// <param name="Name">Made up, as everybody's here.</param>
/// <param name="Arrival">As the page shows it, <c>HH:mm</c>.</param>
/// <param name="Present">Whether they are in the queue.</param>
/// <param name="Called">Whether they are being seen.</param>
internal sealed record PatientAtHand(long Id, int UnitId, QueueKind Queue, string Name, string Arrival, bool Present, bool Called)
{
    /// <summary>How a visit stands at a moment.</summary>
    public static PatientAtHand Of(Visit visit, DateTime now) => new(
        visit.Id,
        visit.UnitId,
        visit.Queue,
        visit.Name,
        visit.ShownArrival.ToString("HH:mm", CultureInfo.InvariantCulture),
        visit.IsPresent(now),
        visit.IsPresent(now) && visit.IsCalled(now));
}
