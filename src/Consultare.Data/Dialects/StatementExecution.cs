using System.Data.Common;
using Dapper;

namespace Consultare.Data.Dialects;

/// <summary>Runs statements: in a write session, or on a reading connection of the database.</summary>
internal static class StatementExecution
{
    public static Task<int> ExecuteAsync(
        this IWriteSession session, SqlStatement statement, object? arguments, CancellationToken cancellationToken) =>
        session.Connection.ExecuteAsync(session.Command(statement, arguments, cancellationToken));

    public static async Task<List<T>> QueryAsync<T>(
        this IWriteSession session,
        SqlStatement statement,
        object? arguments,
        Func<ColumnReader, T> map,
        CancellationToken cancellationToken)
    {
        var command = session.Command(statement, arguments, cancellationToken);
        return await ReadRowsAsync(session.Connection, command, map);
    }

    public static Task<List<T>> QueryAsync<T>(
        this HubDatabase database,
        SqlStatement statement,
        object? arguments,
        Func<ColumnReader, T> map,
        CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => ReadRowsAsync(
                connection,
                new CommandDefinition(
                    database.Dialect.TextOf(statement), arguments, cancellationToken: cancellationToken),
                map),
            cancellationToken);

    private static CommandDefinition Command(
        this IWriteSession session, SqlStatement statement, object? arguments, CancellationToken cancellationToken) =>
        new(session.Dialect.TextOf(statement), arguments, session.Transaction, cancellationToken: cancellationToken);

    private static async Task<List<T>> ReadRowsAsync<T>(
        DbConnection connection, CommandDefinition command, Func<ColumnReader, T> map)
    {
        await using var reader = await connection.ExecuteReaderAsync(command);
        var rows = new List<T>();
        while (await reader.ReadAsync(command.CancellationToken))
        {
            rows.Add(map(new ColumnReader(reader)));
        }

        return rows;
    }
}
