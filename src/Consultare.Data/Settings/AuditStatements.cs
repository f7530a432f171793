using Consultare.Data.Dialects;

namespace Consultare.Data.Settings;

/// <summary>The texts of settings_audit.</summary>
internal static class AuditStatements
{
    private const string Columns = "SELECT changed_at, changed_by, action, target, fields FROM settings_audit";

    public static readonly SqlStatement Insert = new(
        "audit.insert",
        """
        INSERT INTO settings_audit (changed_at, changed_by, action, target, fields)
        VALUES (@at, @by, @action, @target, @fields)
        """);

    public static readonly SqlStatement List = new("audit.list", Columns + " ORDER BY id DESC LIMIT @limit");

    public static readonly SqlStatement ListLatest = new(
        "audit.list_latest",
        Columns + " WHERE id IN (SELECT MAX(id) FROM settings_audit GROUP BY target) ORDER BY target");
}
