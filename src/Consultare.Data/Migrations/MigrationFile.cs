using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Consultare.Data.Migrations;

/// <summary>One versioned file of schema changes.</summary>
internal sealed record MigrationFile(string Name, string Sql)
{
    /// <summary>SHA-256 of the text in hexadecimal; line ends do not count.</summary>
    public string Checksum => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>This build's files for one database, in the order of their numbers.</summary>
    public static IReadOnlyList<MigrationFile> ListEmbedded(DatabaseProvider provider)
    {
        var assembly = typeof(MigrationFile).Assembly;
        var folder = provider == DatabaseProvider.MySql ? "migrations/mysql/" : "migrations/sqlite/";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new MigrationFile(name[folder.Length..], Read(assembly, name))),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
