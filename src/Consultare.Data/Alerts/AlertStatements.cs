using Consultare.Data.Dialects;

namespace Consultare.Data.Alerts;

/// <summary>The texts of alerts, alert_notices and alert_settings.</summary>
internal static class AlertStatements
{
    private const string Columns =
        "a.alert_id, a.cause, a.subject, a.title, a.message, a.since, a.opened_at, a.closed_at";

    public static readonly SqlStatement ListSettings = new(
        "alerts.list_settings", "SELECT name, value FROM alert_settings ORDER BY name");

    public static readonly SqlStatement UpsertSetting = new(
        "alerts.upsert_setting",
        """
        INSERT INTO alert_settings (name, value) VALUES (@name, @value)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
        """
        INSERT INTO alert_settings (name, value) VALUES (@name, @value)
        ON DUPLICATE KEY UPDATE value = VALUES(value)
        """);

    public static readonly SqlStatement ListOpen = new(
        "alerts.list_open",
        $"SELECT {Columns} FROM alerts a WHERE a.closed_at IS NULL ORDER BY a.opened_at, a.alert_id");

    public static readonly SqlStatement Open = new(
        "alerts.open",
        """
        INSERT INTO alerts (alert_id, cause, subject, title, message, since, opened_at)
        SELECT @alertId, @cause, @subject, @title, @message, @since, @openedAt
        WHERE NOT EXISTS (SELECT 1 FROM alerts WHERE subject = @subject AND cause = @cause AND closed_at IS NULL)
        """,
        """
        INSERT INTO alerts (alert_id, cause, subject, title, message, since, opened_at)
        SELECT @alertId, @cause, @subject, @title, @message, @since, @openedAt FROM DUAL
        WHERE NOT EXISTS (SELECT 1 FROM alerts WHERE subject = @subject AND cause = @cause AND closed_at IS NULL)
        """);

    public static readonly SqlStatement Close = new(
        "alerts.close", "UPDATE alerts SET closed_at = @closedAt WHERE alert_id = @alertId AND closed_at IS NULL");

    public static readonly SqlStatement AddNotice = new(
        "alerts.add_notice",
        """
        INSERT INTO alert_notices (alert_id, channel, event, created_at, next_try_at, problem)
        VALUES (@alertId, @channel, @event, @at, @at, '')
        """);

    // A channel that is away for days must not pile up notices without end: the oldest give way.
    public static readonly SqlStatement DropOverflow = new(
        "alerts.drop_overflow",
        """
        UPDATE alert_notices SET settled_at = @at, problem = @problem
        WHERE channel = @channel AND settled_at IS NULL AND id NOT IN (
          SELECT id FROM alert_notices WHERE channel = @channel AND settled_at IS NULL ORDER BY id DESC LIMIT @most)
        """,
        """
        UPDATE alert_notices SET settled_at = @at, problem = @problem
        WHERE channel = @channel AND settled_at IS NULL AND id NOT IN (
          SELECT id FROM (
            SELECT id FROM alert_notices WHERE channel = @channel AND settled_at IS NULL ORDER BY id DESC LIMIT @most) kept)
        """);

    public static readonly SqlStatement FirstWaiting = new(
        "alerts.first_waiting",
        $"""
        SELECT n.id, n.channel, n.event, n.attempts, n.next_try_at, {Columns}
        FROM alert_notices n JOIN alerts a ON a.alert_id = n.alert_id
        WHERE n.channel = @channel AND n.settled_at IS NULL ORDER BY n.id LIMIT 1
        """);

    public static readonly SqlStatement CountWaiting = new(
        "alerts.count_waiting",
        "SELECT COUNT(*) FROM alert_notices WHERE channel = @channel AND settled_at IS NULL");

    public static readonly SqlStatement Settle = new(
        "alerts.settle",
        """
        UPDATE alert_notices SET attempts = attempts + 1, settled_at = @at, is_told = @isTold, problem = @problem
        WHERE id = @id AND settled_at IS NULL
        """);

    public static readonly SqlStatement Postpone = new(
        "alerts.postpone",
        """
        UPDATE alert_notices SET attempts = attempts + 1, next_try_at = @nextTryAt, problem = @problem
        WHERE id = @id AND settled_at IS NULL
        """);

    public static readonly SqlStatement DeleteOldNotices = new(
        "alerts.delete_old_notices", "DELETE FROM alert_notices WHERE settled_at < @before");

    public static readonly SqlStatement DeleteOldAlerts = new(
        "alerts.delete_old_alerts",
        """
        DELETE FROM alerts WHERE closed_at < @before
          AND alert_id NOT IN (SELECT alert_id FROM alert_notices WHERE settled_at IS NULL)
        """);
}
