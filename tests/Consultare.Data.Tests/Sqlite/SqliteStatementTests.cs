using Consultare.Data.Dialects;
using Consultare.Data.Tests.Support;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Sqlite;

public sealed class SqliteStatementTests
{
    [Fact]
    public async Task Statements_WhenPrepared_AreAllUnderstood()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var connection = (SqliteConnection)await database.Hub.OpenReaderAsync(CancellationToken.None);
        var texts = StatementCatalogue.All.Where(statement => statement.Sqlite is not null).ToList();
        texts.Count.ShouldBeGreaterThan(40);
        foreach (var statement in texts)
        {
            Should.NotThrow(() => Prepare(connection, statement), statement.Name);
        }
    }

    [Fact]
    public void Statements_WhenNamed_AreUnique()
    {
        StatementCatalogue.All.Select(statement => statement.Name).ShouldBeUnique();
        StatementCatalogue.All.ShouldAllBe(statement => statement.Sqlite != null || statement.MySql != null);
    }

    private static void Prepare(SqliteConnection connection, SqlStatement statement)
    {
        // EXPLAIN compiles the text without running it; Dapper is who turns a list into parentheses.
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN " + System.Text.RegularExpressions.Regex.Replace(statement.Sqlite!, @"IN @\w+", "IN (1)");
        foreach (System.Text.RegularExpressions.Match match in
            System.Text.RegularExpressions.Regex.Matches(command.CommandText, @"@\w+"))
        {
            if (!command.Parameters.Contains(match.Value))
            {
                command.Parameters.AddWithValue(match.Value, DBNull.Value);
            }
        }

        using var reader = command.ExecuteReader();
    }
}
