using Consultare.Data.Dialects;

namespace Consultare.Data.Clinia;

/// <summary>The texts of the Clinia tables.</summary>
internal static class CliniaStatements
{
    public static readonly SqlStatement ListGroups = new(
        "clinia.list_groups",
        "SELECT group_id, group_name, queue_size, avg_wait_seconds, updated_at FROM clinia_group_snapshots ORDER BY group_id");

    public static readonly SqlStatement ClearGroups = new("clinia.clear_groups", "DELETE FROM clinia_group_snapshots");

    public static readonly SqlStatement InsertGroup = new(
        "clinia.insert_group",
        """
        INSERT INTO clinia_group_snapshots (group_id, group_name, queue_size, avg_wait_seconds, updated_at)
        VALUES (@groupId, @groupName, @queueSize, @avgWaitSeconds, @updatedAt)
        """);

    public static readonly SqlStatement FindChats = new(
        "clinia.find_chats",
        "SELECT date, total_conversations, total_without_response, avg_wait_seconds FROM clinia_chat_stats WHERE date = @date");

    public static readonly SqlStatement SaveChats = new(
        "clinia.save_chats",
        """
        INSERT INTO clinia_chat_stats (date, total_conversations, total_without_response, avg_wait_seconds, updated_at)
        VALUES (@date, @total, @withoutResponse, @avgWaitSeconds, @updatedAt)
        ON CONFLICT (date) DO UPDATE SET total_conversations = excluded.total_conversations,
          total_without_response = excluded.total_without_response, avg_wait_seconds = excluded.avg_wait_seconds,
          updated_at = excluded.updated_at
        """,
        """
        INSERT INTO clinia_chat_stats (date, total_conversations, total_without_response, avg_wait_seconds, updated_at)
        VALUES (@date, @total, @withoutResponse, @avgWaitSeconds, @updatedAt)
        ON DUPLICATE KEY UPDATE total_conversations = VALUES(total_conversations),
          total_without_response = VALUES(total_without_response), avg_wait_seconds = VALUES(avg_wait_seconds),
          updated_at = VALUES(updated_at)
        """);

    public static readonly SqlStatement FindAppointments = new(
        "clinia.find_appointments",
        "SELECT date, total_appointments, bot_appointments, crc_appointments FROM clinia_appointment_stats WHERE date = @date");

    public static readonly SqlStatement SaveAppointments = new(
        "clinia.save_appointments",
        """
        INSERT INTO clinia_appointment_stats (date, total_appointments, bot_appointments, crc_appointments, updated_at)
        VALUES (@date, @total, @bot, @crc, @updatedAt)
        ON CONFLICT (date) DO UPDATE SET total_appointments = excluded.total_appointments,
          bot_appointments = excluded.bot_appointments, crc_appointments = excluded.crc_appointments,
          updated_at = excluded.updated_at
        """,
        """
        INSERT INTO clinia_appointment_stats (date, total_appointments, bot_appointments, crc_appointments, updated_at)
        VALUES (@date, @total, @bot, @crc, @updatedAt)
        ON DUPLICATE KEY UPDATE total_appointments = VALUES(total_appointments),
          bot_appointments = VALUES(bot_appointments), crc_appointments = VALUES(crc_appointments),
          updated_at = VALUES(updated_at)
        """);
}
