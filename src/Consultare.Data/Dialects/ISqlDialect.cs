using System.Data.Common;

namespace Consultare.Data.Dialects;

/// <summary>The one place that knows how the databases differ in the small.</summary>
public interface ISqlDialect
{
    /// <summary>Which database this is.</summary>
    DatabaseProvider Provider { get; }

    /// <summary>The text of a statement in this database's spelling.</summary>
    string TextOf(SqlStatement statement);

    /// <summary>An amount in reais as the column stores it: integer cents in SQLite, DECIMAL(14,2) in MySQL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than DECIMAL(14,2) holds.</exception>
    object ToColumn(decimal reais);

    /// <summary>Whether the error says that a unique key is taken.</summary>
    bool IsUniqueViolation(DbException exception);
}
