using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Services;
using Consultare.Web.Backfills;

namespace Consultare.Web.Previews;

/// <summary>Reads what is to be compared, or says which field is wrong and why.</summary>
internal static class PreviewForm
{
    private const int MostDays = 62;

    /// <summary>The period, from the first of its month as the backfill would read it; null for a service that has none.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="service">What is to be compared.</param>
    /// <param name="today">The clinic's today: nothing after it can be read.</param>
    public static (BackfillPeriod? Period, (string Field, string Detail)? Fault) Read(
        PreviewRequest request, ServiceInfo service, DateOnly today)
    {
        if (service.Preview != PreviewScope.Period)
        {
            var hasPeriod = request.StartDate is not null || request.EndDate is not null;
            return service.Preview == PreviewScope.Whole && hasPeriod
                ? (null, ("startDate", "Este serviço é conferido por inteiro, sem período."))
                : (null, null);
        }

        var form = new BackfillRequest(request.Service, request.StartDate, request.EndDate, IgnoreCheckpoint: true, PauseSeconds: 0);
        var (period, fault) = BackfillForm.Read(form, service, today);
        if (period is null || fault is not null)
        {
            return (null, fault);
        }

        return period.End.DayNumber - period.Start.DayNumber >= MostDays
            ? (null, ("endDate", $"A prévia vai até {MostDays} dias."))
            : (period with { Start = new DateOnly(period.Start.Year, period.Start.Month, 1) }, null);
    }
}
