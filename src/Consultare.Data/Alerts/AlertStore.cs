using Consultare.Data.Dialects;

namespace Consultare.Data.Alerts;

/// <summary>Keeps alerts and what is still to be told of them, so that both survive a restart.</summary>
public sealed class AlertStore(HubDatabase database)
{
    /// <summary>How many notices may wait for one channel; beyond it the oldest are given up.</summary>
    public const int MostWaiting = 200;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>The alerts that are not over, oldest first.</summary>
    public async Task<IReadOnlyList<AlertRecord>> ListOpenAsync(CancellationToken cancellationToken) =>
        await database.QueryAsync(AlertStatements.ListOpen, null, row => Alert(row, 0), cancellationToken);

    /// <summary>Raises an alert and queues its notices; false when one of its subject and cause is open already.</summary>
    public Task<bool> OpenAsync(
        AlertRecord alert, IReadOnlyCollection<string> channels, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                var isNew = await session.ExecuteAsync(AlertStatements.Open, Arguments(alert), cancellationToken) == 1;
                if (isNew)
                {
                    await QueueAsync(session, alert, "opened", channels, alert.OpenedAt, cancellationToken);
                }

                return isNew;
            },
            cancellationToken);
    }

    /// <summary>Ends an alert and queues the notices of its end; false when it was over already.</summary>
    public Task<bool> CloseAsync(
        AlertRecord alert, DateTimeOffset at, IReadOnlyCollection<string> channels, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var arguments = new { alertId = IdText(alert), closedAt = ColumnTime.OfUtc(at) };
        return database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                var isClosed = await session.ExecuteAsync(AlertStatements.Close, arguments, cancellationToken) == 1;
                if (isClosed)
                {
                    await QueueAsync(session, alert, "recovered", channels, at, cancellationToken);
                }

                return isClosed;
            },
            cancellationToken);
    }

    /// <summary>The notice a channel has to tell first; null when there is none.</summary>
    public async Task<AlertNotice?> FirstWaitingAsync(string channel, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            AlertStatements.FirstWaiting, new { channel }, Notice, cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>How many notices wait for a channel.</summary>
    public async Task<int> CountWaitingAsync(string channel, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            AlertStatements.CountWaiting, new { channel }, row => row.Int(0), cancellationToken);
        return rows[0];
    }

    /// <summary>Notes that a notice was told, or given up with its last problem.</summary>
    public Task SettleAsync(
        AlertNotice notice, bool isTold, string problem, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var arguments = new
        {
            id = notice.Id, at = ColumnTime.OfUtc(at), isTold = isTold ? 1 : 0, problem = ColumnText.Message(problem),
        };
        return WriteAsync(AlertStatements.Settle, arguments, cancellationToken);
    }

    /// <summary>Notes that a notice could not be told and when it is tried again.</summary>
    public Task PostponeAsync(
        AlertNotice notice, string problem, DateTimeOffset nextTryAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var arguments = new
        {
            id = notice.Id, nextTryAt = ColumnTime.OfUtc(nextTryAt), problem = ColumnText.Message(problem),
        };
        return WriteAsync(AlertStatements.Postpone, arguments, cancellationToken);
    }

    /// <summary>Deletes what ended more than 400 days before an instant.</summary>
    public async Task DeleteOldAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var arguments = new { before = ColumnTime.OfUtc(now - Kept) };
        await WriteAsync(AlertStatements.DeleteOldNotices, arguments, cancellationToken);
        await WriteAsync(AlertStatements.DeleteOldAlerts, arguments, cancellationToken);
    }

    private static async Task QueueAsync(
        IWriteSession session, AlertRecord alert, string @event, IReadOnlyCollection<string> channels,
        DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var channel in channels)
        {
            var notice = new { alertId = IdText(alert), channel, @event, at = ColumnTime.OfUtc(at) };
            await session.ExecuteAsync(AlertStatements.AddNotice, notice, cancellationToken);
            var overflow = new
            {
                channel, at = ColumnTime.OfUtc(at), most = MostWaiting, problem = "Havia avisos demais na fila deste canal.",
            };
            await session.ExecuteAsync(AlertStatements.DropOverflow, overflow, cancellationToken);
        }
    }

    private Task<int> WriteAsync(SqlStatement statement, object arguments, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Status,
            session => session.ExecuteAsync(statement, arguments, cancellationToken),
            cancellationToken);

    private static object Arguments(AlertRecord alert) => new
    {
        alertId = IdText(alert),
        cause = alert.Cause,
        subject = alert.Subject,
        title = ColumnText.Name(alert.Title),
        message = ColumnText.Message(alert.Message),
        since = ColumnTime.OfUtc(alert.Since),
        openedAt = ColumnTime.OfUtc(alert.OpenedAt),
    };

    private static string IdText(AlertRecord alert) => alert.AlertId.ToString();

    private static AlertNotice Notice(ColumnReader row) =>
        new(row.Long(0), row.Text(1), row.Text(2), row.Int(3), row.Utc(4), Alert(row, 5));

    private static AlertRecord Alert(ColumnReader row, int at) => new(
        row.Id(at), row.Text(at + 1), row.Text(at + 2), row.Text(at + 3), row.Text(at + 4), row.Utc(at + 5),
        row.Utc(at + 6), row.UtcOrNull(at + 7));
}
