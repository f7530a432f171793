using System.Text.Json;
using Consultare.Data.Dialects;
using Consultare.Data.Runs;
using Consultare.Data.Sqlite;

namespace Consultare.Data.Proposals;

/// <summary>Writes feegow_proposals for a run; every write first proves the run's fence in its own transaction.</summary>
public sealed class ProposalStore(HubDatabase database)
{
    /// <summary>The most rows of one transaction.</summary>
    public const int MaxBatch = 1000;

    /// <summary>
    /// Stores a batch by proposal_id; every column overwrites (F6). A row that is already so stays untouched, its
    /// updated_at too.
    /// </summary>
    /// <param name="fence">The run that writes.</param>
    /// <param name="rows">At most 1,000, one per id.</param>
    /// <param name="updatedAtLocal">Clinic-local wall time.</param>
    /// <param name="cancellationToken">Gives the batch up while it waits.</param>
    /// <returns>How many rows were new or changed.</returns>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task<int> UpsertAsync(
        RunFence fence, IReadOnlyList<ProposalRow> rows, DateTime updatedAtLocal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows.Count, MaxBatch, nameof(rows));
        return database.WriteAsync(
            WritePriority.Bulk,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                var updatedAt = ColumnTime.OfLocal(updatedAtLocal);
                return session is SqliteWriteSession sqlite
                    ? Write(sqlite, rows, updatedAt)
                    : await WriteAsync(session, rows, updatedAt, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>The stored rows of some ids; for comparing without writing.</summary>
    public async Task<IReadOnlyList<ProposalRow>> ListRowsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var rows = new List<ProposalRow>(ids.Count);
        foreach (var batch in ids.Chunk(MaxBatch))
        {
            rows.AddRange(await database.QueryAsync(
                ProposalStatements.ListRowsById, new { ids = batch }, MapRow, cancellationToken));
        }

        return rows;
    }

    internal static string ToJson(IReadOnlyList<ProposalRow> rows) => JsonSerializer.Serialize(rows.Select(row => row.Clipped()).Select(row => new
    {
        id = row.ProposalId,
        date = ColumnTime.OfDate(row.Date),
        status = row.Status,
        unit = row.UnitName,
        professional = row.ProfessionalName,
        total = row.TotalValue,
        items = row.ItemsJson,
    }));

    private static ProposalRow MapRow(ColumnReader row) => new(
        row.Long(0), row.Date(1), row.Text(2), row.Text(3), row.Text(4), Money.FromCents(row.Long(5)), row.Text(6));

    private static int Write(SqliteWriteSession session, IReadOnlyList<ProposalRow> rows, string updatedAt)
    {
        var statement = session.Prepare(ProposalStatements.Upsert);
        var written = 0;
        foreach (var row in rows.Select(row => row.Clipped()))
        {
            statement.Bind(statement.IndexOf("@id"), row.ProposalId);
            statement.Bind(statement.IndexOf("@date"), ColumnTime.OfDate(row.Date));
            statement.Bind(statement.IndexOf("@status"), row.Status);
            statement.Bind(statement.IndexOf("@unit"), row.UnitName);
            statement.Bind(statement.IndexOf("@professional"), row.ProfessionalName);
            statement.Bind(statement.IndexOf("@total"), Money.ToCents(row.TotalValue));
            statement.Bind(statement.IndexOf("@items"), row.ItemsJson);
            statement.Bind(statement.IndexOf("@updatedAt"), updatedAt);
            written += statement.Execute();
        }

        return written;
    }

    private static async Task<int> WriteAsync(
        IWriteSession session, IReadOnlyList<ProposalRow> rows, string updatedAt, CancellationToken cancellationToken)
    {
        var arguments = new { rows = ToJson(rows), updatedAt };
        var changed = await session.QueryAsync(
            ProposalStatements.CountChanged, arguments, row => row.Int(0), cancellationToken);
        if (changed[0] > 0)
        {
            await session.ExecuteAsync(ProposalStatements.UpsertChanged, arguments, cancellationToken);
        }

        return changed[0];
    }
}
