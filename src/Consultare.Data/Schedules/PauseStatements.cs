using Consultare.Data.Dialects;

namespace Consultare.Data.Schedules;

/// <summary>The texts of service_pauses.</summary>
internal static class PauseStatements
{
    private const string Columns =
        "SELECT pause_id, service, since, until, note, paused_by, ended_at, ended_by FROM service_pauses";

    public static readonly SqlStatement Insert = new(
        "pauses.insert",
        """
        INSERT INTO service_pauses (pause_id, service, since, until, note, paused_by)
        VALUES (@pauseId, @service, @since, @until, @note, @pausedBy)
        """);

    public static readonly SqlStatement End = new(
        "pauses.end",
        "UPDATE service_pauses SET ended_at = @endedAt, ended_by = @endedBy WHERE service = @service AND ended_at IS NULL");

    public static readonly SqlStatement FindOpen = new(
        "pauses.find_open", Columns + " WHERE service = @service AND ended_at IS NULL ORDER BY since DESC LIMIT 1");

    public static readonly SqlStatement List = new(
        "pauses.list",
        Columns + """
         WHERE service = @service AND since < @to AND (ended_at IS NULL OR ended_at > @from)
        ORDER BY since LIMIT 1000
        """);
}
