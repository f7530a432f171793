namespace Consultare.Data;

/// <summary>The databases the hub runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file under the data folder; one node.</summary>
    Sqlite,

    /// <summary>MySQL 8 or MariaDB 10.11 and newer; a cluster.</summary>
    MySql,
}
