using Consultare.Data.Migrations;
using Consultare.Data.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Consultare.Data.Tests.MySql;

/// <summary>One server with the migrated database "hub" for all MySQL proofs; none where mariadbd is absent.</summary>
public sealed class MariaDbFixture : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private MariaDbServer? _server;

    public async Task InitializeAsync()
    {
        _server = await MariaDbServer.StartAsync(_folder.Path);
        if (_server is not null)
        {
            // Not the collation of our tables, so that a text relying on the database's own would be found out.
            await _server.Client.RunAsync(
                "CREATE DATABASE hub DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci", "mysql");
            foreach (var file in MigrationFile.ListEmbedded(DatabaseProvider.MySql))
            {
                await _server.Client.RunAsync(file.Sql);
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _server?.Dispose();
        _folder.Dispose();
    }

    /// <summary>The client, or null after saying so.</summary>
    internal MariaDbClient? FindClient(ITestOutputHelper output)
    {
        if (_server is null)
        {
            output.WriteLine("NOT PROVEN: this machine has no mariadbd, the MySQL texts were not run.");
        }

        return _server?.Client;
    }
}
