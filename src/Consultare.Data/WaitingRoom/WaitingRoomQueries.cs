using Consultare.Data.Dialects;

namespace Consultare.Data.WaitingRoom;

/// <summary>What GET /api/queue/medic reads (hub-domain 5.3, 6.2).</summary>
public sealed class WaitingRoomQueries(HubDatabase database)
{
    private static readonly SqlStatement Patients = new(
        "waiting.patients",
        """
        SELECT hash_id, unidade, paciente, chegada, espera_minutos, status, profissional FROM espera_medica
        WHERE status <> @finished AND updated_at >= @from AND updated_at < @until
        ORDER BY unidade, espera_minutos DESC, chegada, hash_id
        """);

    private static readonly SqlStatement Days = new(
        "waiting.days",
        """
        SELECT unidade, COUNT(*),
          COALESCE(SUM(CASE WHEN espera_minutos BETWEEN 0 AND 240 THEN espera_minutos ELSE 0 END), 0),
          COALESCE(SUM(CASE WHEN espera_minutos BETWEEN 0 AND 240 THEN 1 ELSE 0 END), 0)
        FROM espera_medica
        WHERE status = @finished AND updated_at >= @from AND updated_at < @until
        GROUP BY unidade ORDER BY unidade
        """);

    /// <summary>Who is in a waiting room on a day of the clinic, longest wait first.</summary>
    public async Task<IReadOnlyList<WaitingPatientView>> ListPatientsAsync(DateOnly day, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            Patients,
            Arguments(day),
            row => new WaitingPatientView(
                row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.IsNull(4) ? null : row.Int(4), row.Text(5), row.Text(6)),
            cancellationToken);

    /// <summary>What each unit's waiting room did on a day of the clinic (F11); units without anybody are absent.</summary>
    public async Task<IReadOnlyList<WaitingDay>> ListDaysAsync(DateOnly day, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            Days,
            Arguments(day),
            row => new WaitingDay(row.Text(0), row.Int(1), RoundedMean.Of(row.Long(2), row.Long(3))),
            cancellationToken);

    private static object Arguments(DateOnly day) => new
    {
        finished = WaitingStatus.Finished,
        from = ColumnTime.OfLocal(day.ToDateTime(TimeOnly.MinValue)),
        until = ColumnTime.OfLocal(day.AddDays(1).ToDateTime(TimeOnly.MinValue)),
    };
}
