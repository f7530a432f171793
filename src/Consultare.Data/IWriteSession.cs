using System.Data.Common;
using Consultare.Data.Dialects;

namespace Consultare.Data;

/// <summary>One write transaction; valid only while the work it was handed to runs.</summary>
public interface IWriteSession
{
    /// <summary>The connection that holds the transaction.</summary>
    DbConnection Connection { get; }

    /// <summary>The transaction; committed when the work returns, rolled back when it throws.</summary>
    DbTransaction Transaction { get; }

    /// <summary>How this database spells things.</summary>
    ISqlDialect Dialect { get; }
}
