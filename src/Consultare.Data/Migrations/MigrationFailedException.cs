namespace Consultare.Data.Migrations;

/// <summary>A migration file could not be applied or does not match what was applied; the hub must not start.</summary>
public sealed class MigrationFailedException : Exception
{
    /// <summary>Names the file.</summary>
    public MigrationFailedException(string fileName, string reason, Exception? innerException = null)
        : base($"Migration {fileName}: {reason}", innerException) => FileName = fileName;

    /// <summary>The file's name, such as <c>0003_service_run_pages.sql</c>.</summary>
    public string FileName { get; }
}
