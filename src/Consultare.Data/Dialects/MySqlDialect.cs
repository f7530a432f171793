using System.Data.Common;

namespace Consultare.Data.Dialects;

/// <summary>The spelling of MySQL 8 and MariaDB.</summary>
internal sealed class MySqlDialect : ISqlDialect
{
    private const string IntegrityViolation = "23000";

    public DatabaseProvider Provider => DatabaseProvider.MySql;

    public string TextOf(SqlStatement statement) => statement.For(Provider);

    public object ToColumn(decimal reais) => Money.Checked(reais);

    public bool IsUniqueViolation(DbException exception) => exception.SqlState == IntegrityViolation;
}
