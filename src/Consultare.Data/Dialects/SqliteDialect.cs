using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Consultare.Data.Dialects;

/// <summary>SQLite's spelling.</summary>
internal sealed class SqliteDialect : ISqlDialect
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    public DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public string TextOf(SqlStatement statement) => statement.For(Provider);

    public object ToColumn(decimal reais) => Money.ToCents(reais);

    public bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };
}
