using Consultare.Data.Dialects;
using Consultare.Data.WaitingRoom;

namespace Consultare.Data.Reception;

/// <summary>What GET /api/queue/reception reads (hub-domain 5.3, 6.2).</summary>
public sealed class ReceptionQueries(HubDatabase database)
{
    private const int SecondsPerMinute = 60;

    private static readonly SqlStatement Days = new(
        "reception.days",
        """
        SELECT unidade_id,
          SUM(CASE WHEN dt_atendimento IS NULL AND status <> @finished THEN 1 ELSE 0 END),
          COUNT(dt_atendimento),
          COALESCE(SUM(MAX(0, strftime('%s', dt_atendimento) - strftime('%s', dt_chegada))), 0)
        FROM recepcao_historico WHERE dia_referencia = @day GROUP BY unidade_id ORDER BY unidade_id
        """,
        """
        SELECT unidade_id,
          SUM(CASE WHEN dt_atendimento IS NULL AND status <> @finished THEN 1 ELSE 0 END),
          COUNT(dt_atendimento),
          COALESCE(SUM(GREATEST(0, TIMESTAMPDIFF(SECOND, dt_chegada, dt_atendimento))), 0)
        FROM recepcao_historico WHERE dia_referencia = @day GROUP BY unidade_id ORDER BY unidade_id
        """);

    /// <summary>Each unit's reception on a day of the clinic (F11); units without anybody are absent.</summary>
    public async Task<IReadOnlyList<ReceptionDay>> ListDaysAsync(DateOnly day, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            Days,
            new { day = ColumnTime.OfDate(day), finished = WaitingStatus.Finished },
            row => new ReceptionDay(
                row.Int(0), row.Int(1), row.Int(2), RoundedMean.Of(row.Long(3), row.Long(2) * SecondsPerMinute)),
            cancellationToken);
}
