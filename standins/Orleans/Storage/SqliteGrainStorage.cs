using Microsoft.Data.Sqlite;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Standin;

/// <summary>Keeps states as rows of a SQLite file, in a table of its own: the real package's scripts are not needed.</summary>
internal sealed class SqliteGrainStorage : IGrainStorage
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

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.Run(() =>
        StateRow.Fill(grainState, Run("SELECT Version, Json FROM StandinGrainState" + Here, ReadRow, stateName, grainId)));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var json = StateRow.ToJson(grainState.State);
        return Task.Run(() =>
        {
            var version = StateRow.VersionOf(grainState);
            var sql = version == 0
                ? "INSERT INTO StandinGrainState VALUES ($service, $grain, $state, 1, $json) ON CONFLICT DO NOTHING"
                : "UPDATE StandinGrainState SET Json = $json, Version = Version + 1" + Here + " AND Version = $version";
            if (Run(sql, c => c.ExecuteNonQuery(), stateName, grainId, version, json) != 1)
            {
                throw StateRow.Conflict(grainState);
            }

            StateRow.SetVersion(grainState, version + 1);
        });
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.Run(() =>
    {
        var version = StateRow.VersionOf(grainState);
        const string Sql = "DELETE FROM StandinGrainState" + Here + " AND Version = $version";
        if (version != 0 && Run(Sql, c => c.ExecuteNonQuery(), stateName, grainId, version) != 1)
        {
            throw StateRow.Conflict(grainState);
        }

        StateRow.Fill(grainState, null);
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
