using Consultare.Data.Clinia;
using Consultare.Data.Reception;
using Consultare.Data.WaitingRoom;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Queues;

/// <summary>The queues as they stand, straight from the database (hub-domain 6.2); today is the clinic's (F11).</summary>
internal static class QueueEndpoints
{
    /// <summary>Maps /api/queue. A question that fails is a failure, never a row of zeros (F15).</summary>
    public static void MapQueues(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/queue").WithTags("Filas");

        group.MapGet("/medic", MedicAsync).RequireAnyOf(PageAction.View, "monitor", "dashboard").WithName("GetMedicQueue");
        group.MapGet("/reception", ReceptionAsync).RequireAnyOf(PageAction.View, "monitor", "dashboard").WithName("GetReceptionQueue");
        group.MapGet("/whatsapp", WhatsappAsync).RequireAnyOf(PageAction.View, "monitor", "dashboard").WithName("GetWhatsappQueue");
    }

    private static async Task<Ok<MedicQueueResponse>> MedicAsync(
        WaitingRoomQueries queries, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var patients = await queries.ListPatientsAsync(today, cancellationToken);
        var days = await queries.ListDaysAsync(today, cancellationToken);
        return TypedResults.Ok(new MedicQueueResponse(
            "success",
            [.. ClinicUnits.All.Select(unit => MedicQueues.Of(unit, patients, days, clock.LocalNow()))],
            clock.GetUtcNow()));
    }

    private static async Task<Ok<ReceptionQueueResponse>> ReceptionAsync(
        ReceptionQueries queries, TimeProvider clock, CancellationToken cancellationToken)
    {
        var days = await queries.ListDaysAsync(clock.Today(), cancellationToken);
        return TypedResults.Ok(new ReceptionQueueResponse("success", ReceptionQueues.Of(days), clock.GetUtcNow()));
    }

    private static async Task<Ok<WhatsappQueueResponse>> WhatsappAsync(
        WhatsappQueueQueries queries, CancellationToken cancellationToken) =>
        TypedResults.Ok(new WhatsappQueueResponse("success", WhatsappQueues.Of(await queries.ListAsync(cancellationToken))));
}
