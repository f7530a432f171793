using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>The texts of service_run_previews.</summary>
internal static class PreviewStatements
{
    public static readonly SqlStatement Upsert = new(
        "previews.upsert",
        """
        INSERT INTO service_run_previews (run_id, result) VALUES (@runId, @result)
        ON CONFLICT (run_id) DO UPDATE SET result = excluded.result
        """,
        """
        INSERT INTO service_run_previews (run_id, result) VALUES (@runId, @result)
        ON DUPLICATE KEY UPDATE result = VALUES(result)
        """);

    public static readonly SqlStatement Find = new(
        "previews.find", "SELECT result FROM service_run_previews WHERE run_id = @runId");
}
