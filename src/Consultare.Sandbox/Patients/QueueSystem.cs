using System.Text.Json.Nodes;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Patients;

/// <summary>The two queues of the clinic day: the waiting rooms' fragment and the reception's JSON.</summary>
internal sealed class QueueSystem(
    PatientBook book,
    PatientEvents events,
    WaitingEndpoints waiting,
    ReceptionEndpoints reception,
    CorePages pages,
    CoreCookies cookies) : ISandboxSystem
{
    public IReadOnlyList<string> EventTypes => PatientEvents.Types;

    public void Map(IEndpointRouteBuilder routes)
    {
        waiting.Map(routes);
        var core = routes.MapGroup("").RequireHost(SandboxSites.Core);
        reception.Map(core);
        pages.Map(core);
    }

    public void Reset()
    {
        book.Reset();
        cookies.Clear();
    }

    public IResult Happen(string type, JsonObject happening) => events.Happen(type, happening);

    public IEnumerable<(string Name, object Block)> Expect(DateOnly from, DateOnly to) =>
    [
        ("waiting", Counts(QueueKind.Medical)),
        ("reception", Counts(QueueKind.Reception)),
    ];

    public IEnumerable<(string Name, object Value)> Describe() =>
    [
        ("waiting", Counts(QueueKind.Medical)),
        ("reception", Counts(QueueKind.Reception)),
        ("people", People()),
    ];

    private PatientAtHand[] People() =>
    [
        .. from unit in ClinicDay.Units
           from queue in Enum.GetValues<QueueKind>()
           from visit in book.AtHand(queue, unit)
           select PatientAtHand.Of(visit, book.Now),
    ];

    // Two lines of the same name and arrival are one patient to whoever reads them.
    private object[] Counts(QueueKind queue) =>
    [
        .. ClinicDay.Units.Select(unit => new
        {
            unitId = unit,
            present = queue == QueueKind.Medical ? Distinct(book.Present(queue, unit)) : book.Present(queue, unit).Count,
            finished = queue == QueueKind.Medical ? Distinct(book.Gone(queue, unit)) : book.Gone(queue, unit).Count,
        }),
    ];

    private static int Distinct(IReadOnlyList<Visit> visits) =>
        visits.DistinctBy(visit => (visit.ShownName, visit.ShownArrival.Hour, visit.ShownArrival.Minute)).Count();
}
