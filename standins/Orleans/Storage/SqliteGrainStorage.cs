using System.Globalization;
using Microsoft.Data.Sqlite;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Standin;

/// <summary>Keeps states as JSON rows of a SQLite file. A table of its own: the real package's scripts are not needed.</summary>
internal sealed class SqliteGrainStorage : IGrainStorage
{
    private readonly string _connectionString;
    private readonly string _service;

    public SqliteGrainStorage(AdoNetGrainStorageOptions options, ClusterOptions cluster)
    {
        _connectionString = options.ConnectionString ?? throw new OrleansConfigurationException("The grain storage has no ConnectionString.");
        _service = cluster.ServiceId;
        Execute(
            """
            CREATE TABLE IF NOT EXISTS StandinGrainState (
              Service TEXT NOT NULL, Grain TEXT NOT NULL, State TEXT NOT NULL, Version INTEGER NOT NULL, Json BLOB NOT NULL,
              PRIMARY KEY (Service, Grain, State)) WITHOUT ROWID
            """,
            "",
            default);
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.Run(() =>
    {
        using var connection = Open();
        using var command = Command(
            connection, "SELECT Version, Json FROM StandinGrainState WHERE Service = $service AND Grain = $grain AND State = $state", stateName, grainId);
        using var reader = command.ExecuteReader();
        var isFound = reader.Read();
        grainState.State = isFound ? StateJson.Read<T>(reader.GetFieldValue<byte[]>(1)) : StateBridge.New<T>();
        grainState.ETag = isFound ? reader.GetInt64(0).ToString(CultureInfo.InvariantCulture) : null;
        grainState.RecordExists = isFound;
    });

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var json = StateJson.Write(grainState.State);
        return Task.Run(() =>
        {
            var version = VersionOf(grainState);
            var sql = version is null
                ? "INSERT INTO StandinGrainState VALUES ($service, $grain, $state, 1, $json) ON CONFLICT DO NOTHING"
                : """
                  UPDATE StandinGrainState SET Json = $json, Version = Version + 1
                  WHERE Service = $service AND Grain = $grain AND State = $state AND Version = $version
                  """;
            Check(Execute(sql, stateName, grainId, version, json), grainState);
            grainState.ETag = ((version ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            grainState.RecordExists = true;
        });
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.Run(() =>
    {
        if (VersionOf(grainState) is { } version)
        {
            const string Sql = """
                DELETE FROM StandinGrainState
                WHERE Service = $service AND Grain = $grain AND State = $state AND Version = $version
                """;
            Check(Execute(Sql, stateName, grainId, version), grainState);
        }

        grainState.State = StateBridge.New<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    });

    private static long? VersionOf<T>(IGrainState<T> state) =>
        state.ETag is null ? null : long.Parse(state.ETag, CultureInfo.InvariantCulture);

    private static void Check<T>(int rows, IGrainState<T> state)
    {
        if (rows != 1)
        {
            throw new InconsistentStateException("The stored state is another one.", null, state.ETag);
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    private int Execute(string sql, string state, GrainId grain, long? version = null, byte[]? json = null)
    {
        using var connection = Open();
        using var command = Command(connection, sql, state, grain);
        command.Parameters.AddWithValue("$version", version ?? (object)DBNull.Value);
        command.Parameters.AddWithValue("$json", json ?? (object)DBNull.Value);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(SqliteConnection connection, string sql, string state, GrainId grain)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$service", _service);
        command.Parameters.AddWithValue("$grain", grain.ToString());
        command.Parameters.AddWithValue("$state", state);
        return command;
    }
}
