using System.Data.Common;
using Consultare.Data.Dialects;
using Microsoft.Data.Sqlite;

namespace Consultare.Data.Sqlite;

/// <summary>A write transaction on the writer's connection.</summary>
internal sealed class SqliteWriteSession(
    SqliteWriteConnection owner, SqliteConnection connection, SqliteTransaction transaction, ISqlDialect dialect)
    : IWriteSession
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public ISqlDialect Dialect => dialect;

    /// <summary>The statement, prepared once per connection; for writing many rows.</summary>
    public PreparedStatement Prepare(SqlStatement statement) => owner.Prepare(statement);
}
