using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Consultare.Data.Tests.MySql.Client;

/// <summary>A connection over the <c>mariadb</c> program, where the driver is absent: the stores run unchanged on it.</summary>
internal sealed class ClientConnection(string socket, string database) : DbConnection
{
    private ClientSession? _session;

    [AllowNull]
    public override string ConnectionString { get; set; } = "";

    public override string Database => database;

    public override string DataSource => socket;

    public override string ServerVersion => "";

    public override ConnectionState State => _session is null ? ConnectionState.Closed : ConnectionState.Open;

    public ClientSession Session => _session ?? throw new InvalidOperationException("The connection is closed.");

    public override void Open() => _session = new ClientSession(socket, database);

    public override void Close()
    {
        _session?.Dispose();
        _session = null;
    }

    public override void ChangeDatabase(string databaseName) => Session.Run($"USE {databaseName}");

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new ClientTransaction(this);

    protected override DbCommand CreateDbCommand() => new ClientCommand { Connection = this };

    protected override void Dispose(bool disposing)
    {
        Close();
        base.Dispose(disposing);
    }

    private sealed class ClientTransaction : DbTransaction
    {
        private readonly ClientConnection _connection;
        private bool _isOpen = true;

        public ClientTransaction(ClientConnection connection)
        {
            _connection = connection;
            _connection.Session.Run("START TRANSACTION");
        }

        public override IsolationLevel IsolationLevel => IsolationLevel.RepeatableRead;

        protected override DbConnection DbConnection => _connection;

        public override void Commit() => End("COMMIT");

        public override void Rollback() => End("ROLLBACK");

        protected override void Dispose(bool disposing)
        {
            if (_isOpen)
            {
                Rollback();
            }

            base.Dispose(disposing);
        }

        private void End(string statement)
        {
            _isOpen = false;
            _connection.Session.Run(statement);
        }
    }
}
