using System.Data.Common;
using Consultare.Data.Dialects;
using Microsoft.Data.Sqlite;

namespace Consultare.Data.Sqlite;

/// <summary>The writer's connection with the statements it keeps prepared.</summary>
internal sealed class SqliteWriteConnection(SqliteConnection connection, ISqlDialect dialect) : IDisposable
{
    private readonly Dictionary<SqlStatement, PreparedStatement> _prepared = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a transaction could not be rolled back.</summary>
    public bool IsBroken { get; private set; }

    public async Task RunAsync(WriteJob job)
    {
        // Not deferred: BEGIN IMMEDIATE, so that no read inside the work can turn stale before it writes.
        using var transaction = connection.BeginTransaction(deferred: false);
        try
        {
            await job.WorkAsync(new SqliteWriteSession(this, connection, transaction, dialect));
            transaction.Commit();
        }
        catch
        {
            RollBack(transaction);
            throw;
        }
    }

    public PreparedStatement Prepare(SqlStatement statement)
    {
        if (!_prepared.TryGetValue(statement, out var prepared))
        {
            prepared = new PreparedStatement(connection, dialect.TextOf(statement));
            _prepared.Add(statement, prepared);
        }

        return prepared;
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private void RollBack(SqliteTransaction transaction)
    {
        try
        {
            transaction.Rollback();
        }
        catch (DbException)
        {
            // SQLite already rolled back by itself (disk full, I/O error); the work's own error is what counts.
            IsBroken = true;
        }
    }
}
