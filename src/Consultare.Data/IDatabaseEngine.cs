using System.Data.Common;
using Consultare.Data.Dialects;
using Consultare.Data.Migrations;

namespace Consultare.Data;

/// <summary>What differs between the databases as a whole: connections, transactions and migrating.</summary>
internal interface IDatabaseEngine : IAsyncDisposable
{
    ISqlDialect Dialect { get; }

    Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken);

    Task<T> WriteAsync<T>(
        WritePriority priority, Func<IWriteSession, Task<T>> work, CancellationToken cancellationToken);

    Task MigrateAsync(IReadOnlyList<MigrationFile> files, TimeProvider clock, CancellationToken cancellationToken);
}
