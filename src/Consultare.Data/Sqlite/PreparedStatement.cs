using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Consultare.Data.Sqlite;

/// <summary>A statement kept prepared, with values set in place: what a row costs here is what SQLite costs.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private const int KeptForLong = 1;
    private const int StackBytes = 1024;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public PreparedStatement(SqliteConnection connection, string text)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, text, KeptForLong, out _statement));
    }

    /// <summary>The position of a named parameter such as <c>@date</c>.</summary>
    public int IndexOf(string parameter) => raw.sqlite3_bind_parameter_index(_statement, parameter) is > 0 and var index
        ? index
        : throw new ArgumentException($"The statement has no parameter {parameter}.", nameof(parameter));

    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(_statement, index, value));

    // An empty span has no address, which SQLite would take for NULL.
    public void Bind(int index, ReadOnlySpan<byte> utf8) => Check(utf8.IsEmpty
        ? raw.sqlite3_bind_text(_statement, index, "")
        : raw.sqlite3_bind_text(_statement, index, utf8));

    public void Bind(int index, string text)
    {
        Span<byte> room = stackalloc byte[StackBytes];
        Bind(
            index,
            Encoding.UTF8.TryGetBytes(text, room, out var length) ? room[..length] : Encoding.UTF8.GetBytes(text));
    }

    public void BindOrNull(int index, string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(_statement, index));
        }
        else
        {
            Bind(index, text);
        }
    }

    /// <summary>Runs it once and says how many rows it changed.</summary>
    public int Execute()
    {
        var before = raw.sqlite3_total_changes(_database);
        var code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            raw.sqlite3_reset(_statement);
            SqliteException.ThrowExceptionForRC(code, _database);
        }

        Check(raw.sqlite3_reset(_statement));
        return raw.sqlite3_total_changes(_database) - before;
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
