namespace Consultare.Data.Dialects;

/// <summary>One SQL text in the spelling of each database; held in a static field beside the store that uses it.</summary>
public sealed record SqlStatement
{
    /// <summary>A text that both databases understand.</summary>
    public SqlStatement(string name, string text) : this(name, text, text)
    {
    }

    /// <summary>A text for each database; null where a database goes another way.</summary>
    public SqlStatement(string name, string? sqlite, string? mySql)
    {
        Name = name;
        Sqlite = sqlite;
        MySql = mySql;
    }

    /// <summary>What messages and tests call it, such as <c>runs.claim</c>.</summary>
    public string Name { get; }

    /// <summary>The text for SQLite 3.35 and newer.</summary>
    public string? Sqlite { get; }

    /// <summary>The text for MySQL 8 and MariaDB 10.11.</summary>
    public string? MySql { get; }

    internal string For(DatabaseProvider provider) =>
        (provider == DatabaseProvider.MySql ? MySql : Sqlite)
        ?? throw new InvalidOperationException($"{Name} has no text for {provider}.");
}
