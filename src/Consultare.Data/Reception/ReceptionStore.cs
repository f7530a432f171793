using System.Globalization;
using Consultare.Data.Dialects;
using Consultare.Data.Runs;
using Consultare.Data.WaitingRoom;

namespace Consultare.Data.Reception;

/// <summary>Writes recepcao_historico for a run; every write first proves the run's fence in its own transaction.</summary>
public sealed class ReceptionStore(HubDatabase database)
{
    /// <summary>The most rows of one reading.</summary>
    public const int MaxBatch = 1000;

    private const string UnknownPatient = "Desconhecido";
    private const string UnknownStatus = "Indefinido";
    private const int UnitNameLength = 60;

    /// <summary>Ids of the day's rows of a unit that are not finished.</summary>
    public async Task<IReadOnlyList<long>> ListActiveAsync(
        int unitId, DateOnly today, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            ReceptionStatements.ListActive,
            new { unitId, today = ColumnTime.OfDate(today), finished = WaitingStatus.Finished },
            row => row.Long(0),
            cancellationToken);

    /// <summary>Saves one unit's trusted reading in one transaction: who is there, and who has left.</summary>
    /// <param name="fence">The run that writes.</param>
    /// <param name="unitId">2, 3 or 12.</param>
    /// <param name="unitName">The unit's canonical name.</param>
    /// <param name="present">Everybody in the reading, at most 1,000.</param>
    /// <param name="departed">Ids of those to be finished.</param>
    /// <param name="nowLocal">Clinic-local wall time, whole seconds.</param>
    /// <param name="rewriteAfter">Age from which an unchanged row is touched.</param>
    /// <param name="cancellationToken">Gives the write up while it waits.</param>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task<QueueSaved> SaveAsync(
        RunFence fence,
        int unitId,
        string unitName,
        IReadOnlyList<ReceptionRow> present,
        IReadOnlyCollection<long> departed,
        DateTime nowLocal,
        TimeSpan rewriteAfter,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(departed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(present.Count, MaxBatch, nameof(present));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(departed.Count, MaxBatch, nameof(departed));
        var unit = new Unit(unitId, unitName, nowLocal);
        return database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                var written = await UpsertAsync(session, unit, present, rewriteAfter, cancellationToken);
                var finished = await FinishAsync(session, unit, departed, cancellationToken);
                return new QueueSaved(written, present.Count - written, finished);
            },
            cancellationToken);
    }

    private static async Task<int> UpsertAsync(
        IWriteSession session,
        Unit unit,
        IReadOnlyList<ReceptionRow> present,
        TimeSpan rewriteAfter,
        CancellationToken cancellationToken)
    {
        var stored = await StoredReception.FindAsync(session, [.. present.Select(unit.HashOf)], cancellationToken);
        var written = 0;
        foreach (var row in present)
        {
            var known = stored.GetValueOrDefault(unit.HashOf(row));
            var (status, servedAt) = (StatusOf(row), ServedAt(row, known));
            var changes = known is null || known.Status != status || known.ServedAt != servedAt;
            written += changes ? 1 : 0;
            if (changes || known!.UpdatedAt <= unit.Now - rewriteAfter)
            {
                await session.ExecuteAsync(
                    ReceptionStatements.Upsert, unit.Arguments(row, status, servedAt), cancellationToken);
            }
        }

        return written;
    }

    private static Task<int> FinishAsync(
        IWriteSession session, Unit unit, IReadOnlyCollection<long> departed, CancellationToken cancellationToken) =>
        departed.Count == 0
            ? Task.FromResult(0)
            : session.ExecuteAsync(
                ReceptionStatements.Finish,
                new
                {
                    unitId = unit.Id,
                    ids = departed,
                    today = ColumnTime.OfDate(DateOnly.FromDateTime(unit.Now)),
                    now = ColumnTime.OfLocal(unit.Now),
                    finished = WaitingStatus.Finished,
                },
                cancellationToken);

    // A day without a clock time says that they were served, not when: the first such sighting is the time.
    private static DateTime? ServedAt(ReceptionRow row, StoredReception? known) =>
        row.ServedAt is { } served && (row.ServedTimeIsKnown || known?.KeptServedAt is null) ? served : known?.KeptServedAt;

    private static string StatusOf(ReceptionRow row) =>
        string.IsNullOrWhiteSpace(row.Status) ? UnknownStatus : ColumnText.Clip(row.Status, UnitNameLength);

    /// <summary>The unit whose reading is saved, and when.</summary>
    private sealed record Unit(int Id, string Name, DateTime Now)
    {
        public string HashOf(ReceptionRow row) => string.Create(CultureInfo.InvariantCulture, $"REC_{row.Id}_{Id}");

        public object Arguments(ReceptionRow row, string status, DateTime? servedAt) => new
        {
            hash = HashOf(row),
            id = row.Id,
            unitId = Id,
            unitName = ColumnText.Clip(Name, UnitNameLength),
            patient = string.IsNullOrWhiteSpace(row.Patient) ? UnknownPatient : ColumnText.Name(row.Patient),
            arrivedAt = ColumnTime.OfLocal(row.ArrivedAt),
            servedAt = servedAt is { } served ? ColumnTime.OfLocal(served) : null,
            status,
            today = ColumnTime.OfDate(DateOnly.FromDateTime(Now)),
            now = ColumnTime.OfLocal(Now),
        };
    }
}
