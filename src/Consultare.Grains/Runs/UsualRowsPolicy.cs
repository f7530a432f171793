using System.Globalization;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinic;
using RunKind = Consultare.Grains.Abstractions.Runs.RunKind;

namespace Consultare.Grains.Runs;

/// <summary>
/// A run that read everything and yet far fewer or far more rows than usual is a suspicious success. Usual are the last
/// runs of the same weekday and hour, or else of the same hour; a median and its deviation let single odd days pass.
/// </summary>
internal sealed class UsualRowsPolicy(RunStore runs)
{
    private const int RunsLookedAt = 2_000;
    private const int LeastRuns = 10;
    private const int MostRuns = 30;
    private const double Deviations = 6 * 1.4826;
    private const double ToleratedShare = 0.25;
    private const double AlwaysTolerated = 20;
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    /// <summary>The doubt in plain Portuguese, or null when there is none.</summary>
    public async Task<string?> DoubtAsync(RunSession session, ServiceRun service, CancellationToken cancellationToken)
    {
        var isCounted = session.Ticket.Kind is RunKind.Refresh or RunKind.Schedule && service.Definition.Window is null;
        var rows = session.Ledger.Rows;

        // A list that changed while it was read is read again: only what came of it counts.
        var read = Math.Min(rows.Read, rows.Written + rows.Unchanged + rows.Rejected);
        if (!isCounted || read == 0 || session.Ledger.Closed.Any(closed => closed.Result.Failure is not null))
        {
            return null;
        }

        var earlier = await runs.ListReadCountsAsync(service.Definition.Info.Key, RunsLookedAt, cancellationToken);
        return Band(session.StartedAt, earlier) is { } band && (read < band.Least || read > band.Most)
            ? string.Create(Portuguese, $"Vieram {read:N0} linhas; neste horário costumam vir de {band.Least:N0} a {band.Most:N0}. Confira a origem.")
            : null;
    }

    /// <summary>The usual rows of a run that starts now; null when too few runs tell.</summary>
    internal static (long Least, long Most)? Band(
        DateTimeOffset startedAt, IReadOnlyList<(DateTimeOffset StartedAt, long RowsRead)> earlier)
    {
        var now = ClinicCalendar.LocalTime(startedAt);
        var sameHour = earlier
            .Select(run => (At: ClinicCalendar.LocalTime(run.StartedAt), run.RowsRead))
            .Where(run => run.At.Hour == now.Hour)
            .ToList();
        var sameDay = sameHour.Where(run => run.At.DayOfWeek == now.DayOfWeek).ToList();
        var alike = sameDay.Count >= LeastRuns ? sameDay : sameHour;
        return alike.Count >= LeastRuns ? Band([.. alike.Take(MostRuns).Select(run => run.RowsRead)]) : null;
    }

    private static (long Least, long Most) Band(IReadOnlyList<long> counts)
    {
        var median = Median(counts.Select(count => (double)count));
        var deviation = Median(counts.Select(count => Math.Abs(count - median)));
        var allowed = Math.Max(Deviations * deviation, Math.Max(ToleratedShare * median, AlwaysTolerated));
        return ((long)Math.Max(0, Math.Floor(median - allowed)), (long)Math.Ceiling(median + allowed));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
