using System.Data.Common;

namespace Consultare.Data.Tests.MySql.Client;

/// <summary>The server's error with its SQL state.</summary>
public sealed class ClientException(string message, string sqlState) : DbException(message)
{
    public override string SqlState => sqlState;
}
