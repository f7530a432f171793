using Consultare.Data.Runs;
using Consultare.Data.Schedules;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Services;

namespace Consultare.Grains.Days;

/// <summary>Reads what a day planned and what ran, out of the ledger.</summary>
public sealed class ServiceDays(RunStore runs, MissedSlotStore missed, TimeProvider clock)
{
    private const int MostRuns = 500;
    private const int MostCycles = 100;

    /// <summary>The day of a service; null when the service is not built.</summary>
    public Task<ServiceDay?> FindAsync(string service, DateOnly date, CancellationToken cancellationToken) =>
        ServiceDefinitions.All.FirstOrDefault(one => one.Info.Key == service) is { } definition
            ? ReadAsync(definition, date, cancellationToken)
            : Task.FromResult<ServiceDay?>(null);

    internal async Task<ServiceDay?> ReadAsync(ServiceDefinition service, DateOnly date, CancellationToken cancellationToken)
    {
        var key = service.Info.Key;
        var from = ClinicCalendar.Instant(date.ToDateTime(TimeOnly.MinValue));
        var to = ClinicCalendar.Instant(date.AddDays(1).ToDateTime(TimeOnly.MinValue));
        var started = await runs.ListStartedAsync(key, from, to, MostRuns, cancellationToken);
        var plan = new DayPlan(
            service,
            [.. started.Where(run => run.Kind != RunKind.Preview)],
            await missed.ListAsync(key, from, to, cancellationToken),
            await runs.FindFirstStartedAsync(key, cancellationToken),
            clock.GetUtcNow());
        var fires = plan.Fires(from, to).Concat(await CyclesAsync(service, started, cancellationToken));
        return new ServiceDay(
            key,
            date,
            [.. fires.OrderBy(fire => fire.DueAt ?? fire.Cycle?.StartedAt ?? fire.Run?.StartedAt)],
            service.Window is { } window ? (window.From, window.Until) : null);
    }

    // The run of a window is one fire; its failed cycles are told beside it, the latest first when there are many.
    private async Task<IEnumerable<Fire>> CyclesAsync(
        ServiceDefinition service, IReadOnlyList<RunRecord> started, CancellationToken cancellationToken)
    {
        var cycles = new List<Fire>();
        foreach (var run in service.Window is null ? [] : started.Where(run => run.Kind == RunKind.Schedule))
        {
            var pages = await runs.ListPagesAsync(run.RunId, cancellationToken);
            cycles.AddRange(pages
                .Where(page => page.Outcome == PageOutcome.Failed)
                .Select(page => new Fire(DueAt: null, FireState.Done, $"{page.PageKey}: {page.Message}", Run: null)
                {
                    Cycle = (page.StartedAt, page.EndedAt),
                }));
        }

        return cycles.TakeLast(MostCycles);
    }
}
