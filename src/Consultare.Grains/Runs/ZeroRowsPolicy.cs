using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinic;
using RunKind = Consultare.Grains.Abstractions.Runs.RunKind;

namespace Consultare.Grains.Runs;

/// <summary>
/// A run without rows is doubtful only where at least ten earlier runs of the same weekday and hour had some
/// (hub-domain 4.3).
/// </summary>
internal sealed class ZeroRowsPolicy(RunStore runs)
{
    private const int EarlierRunsWithRows = 10;

    /// <summary>The doubt in plain Portuguese, or null when there is none.</summary>
    public async Task<string?> DoubtAsync(RunSession session, ServiceRun service, CancellationToken cancellationToken)
    {
        var allClosed = session.Ledger.Closed.All(closed => closed.Result.Failure is null);
        var isCounted = session.Ticket.Kind is RunKind.Refresh or RunKind.Schedule && service.Definition.Window is null;
        var isProven = session.Ledger.Closed.Any(closed => closed.Result.IsProven);
        if (!isCounted || isProven || session.Ledger.Rows.Read > 0 || session.Ledger.DataPagesClosed == 0 || !allClosed)
        {
            return null;
        }

        var starts = await runs.ListStartsWithRowsAsync(service.Definition.Info.Key, cancellationToken);
        return IsUnusual(session.StartedAt, starts)
            ? "Nenhuma linha veio, embora neste dia e horário sempre venham; confira a origem."
            : null;
    }

    /// <summary>Whether enough earlier runs of this weekday and hour, on the clinic's clock, had rows.</summary>
    internal static bool IsUnusual(DateTimeOffset startedAt, IEnumerable<DateTimeOffset> startsWithRows)
    {
        var now = ClinicCalendar.LocalTime(startedAt);
        return startsWithRows
            .Select(ClinicCalendar.LocalTime)
            .Count(start => start.DayOfWeek == now.DayOfWeek && start.Hour == now.Hour) >= EarlierRunsWithRows;
    }
}
