using Consultare.Data.Dialects;
using Consultare.Data.Runs;

namespace Consultare.Data.Schedules;

/// <summary>Keeps the pauses of services; ended ones stay as the record of who paused what, when and why.</summary>
public sealed class PauseStore(HubDatabase database)
{
    /// <summary>Begins a pause; one that holds ends with it, by the same person.</summary>
    public Task BeginAsync(PauseRecord pause, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pause);
        var arguments = new
        {
            pauseId = RunWords.Of(pause.PauseId),
            service = pause.Service,
            since = ColumnTime.OfUtc(pause.Since),
            until = ColumnTime.OfUtc(pause.Until),
            note = ColumnText.Message(pause.Note),
            pausedBy = ColumnText.Name(pause.PausedBy),
        };
        return database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                await EndAsync(session, pause.Service, pause.Since, pause.PausedBy, cancellationToken);
                return await session.ExecuteAsync(PauseStatements.Insert, arguments, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Ends the pause of a service; without one nothing happens.</summary>
    public Task EndAsync(string service, DateTimeOffset endedAt, string endedBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Status,
            session => EndAsync(session, service, endedAt, endedBy, cancellationToken),
            cancellationToken);

    /// <summary>The pause that nobody has ended, though its time may be over; null when there is none.</summary>
    public async Task<PauseRecord?> FindOpenAsync(string service, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(PauseStatements.FindOpen, new { service }, Map, cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>Pauses that touch a stretch of time, oldest first.</summary>
    public async Task<IReadOnlyList<PauseRecord>> ListAsync(
        string service, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var arguments = new { service, from = ColumnTime.OfUtc(from), to = ColumnTime.OfUtc(to) };
        return await database.QueryAsync(PauseStatements.List, arguments, Map, cancellationToken);
    }

    private static Task<int> EndAsync(
        IWriteSession session, string service, DateTimeOffset endedAt, string endedBy, CancellationToken cancellationToken)
    {
        var arguments = new { service, endedAt = ColumnTime.OfUtc(endedAt), endedBy = ColumnText.Name(endedBy) };
        return session.ExecuteAsync(PauseStatements.End, arguments, cancellationToken);
    }

    private static PauseRecord Map(ColumnReader row) => new(
        row.Id(0), row.Text(1), row.Utc(2), row.UtcOrNull(3), row.Text(4), row.Text(5), row.UtcOrNull(6), row.TextOrNull(7));
}
