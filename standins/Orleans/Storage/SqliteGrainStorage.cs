using Microsoft.Data.Sqlite;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>Keeps states as rows of a SQLite file, in a table of its own: the real package's scripts are not needed.</summary>
internal sealed class SqliteGrainStorage : RowStorage
{
    private const string Here = " WHERE Service = $service AND Grain = $grain AND State = $state";
    private readonly string _connectionString;
    private readonly string _service;

    public SqliteGrainStorage(string? connectionString, string service)
    {
        _connectionString = connectionString ?? throw new OrleansConfigurationException("A grain storage has no ConnectionString.");
        _service = service;
        Run(
            """
            CREATE TABLE IF NOT EXISTS StandinGrainState (
              Service TEXT NOT NULL, Grain TEXT NOT NULL, State TEXT NOT NULL, Version INTEGER NOT NULL, Json BLOB NOT NULL,
              PRIMARY KEY (Service, Grain, State)) WITHOUT ROWID
            """,
            c => c.ExecuteNonQuery());
    }

    protected override Task<StateRow?> Read(string state, GrainId grain) =>
        Task.Run(() => Run("SELECT Version, Json FROM StandinGrainState" + Here, ReadRow, state, grain));

    protected override Task<long> Replace(string state, GrainId grain, long version, byte[]? json) => Task.Run(() =>
    {
        var sql = json is null ? "DELETE FROM StandinGrainState" + Here + " AND Version = $version"
            : version == 0 ? "INSERT INTO StandinGrainState VALUES ($service, $grain, $state, 1, $json) ON CONFLICT DO NOTHING"
            : "UPDATE StandinGrainState SET Json = $json, Version = Version + 1" + Here + " AND Version = $version";
        return Run(sql, c => c.ExecuteNonQuery(), state, grain, version, json) == 1 ? version + 1 : 0;
    });

    private static StateRow? ReadRow(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        return reader.Read() ? new StateRow(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    private T Run<T>(string sql, Func<SqliteCommand, T> run, string state = "", GrainId grain = default, long version = 0, byte[]? json = null)
    {
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$service", _service);
        command.Parameters.AddWithValue("$grain", grain.ToString());
        command.Parameters.AddWithValue("$state", state);
        command.Parameters.AddWithValue("$version", version);
        command.Parameters.AddWithValue("$json", json ?? (object)DBNull.Value);
        return run(command);
    }
}
