namespace Consultare.Data.Migrations;

/// <summary>Compares what was applied with this build's files.</summary>
internal static class MigrationPlan
{
    /// <summary>The files still to apply, in order.</summary>
    /// <exception cref="MigrationFailedException">
    /// A file changed after it was applied, or the database is ahead of this build.
    /// </exception>
    public static IReadOnlyList<MigrationFile> Pending(
        IReadOnlyList<MigrationFile> files, IReadOnlyList<AppliedMigration> applied)
    {
        var byName = files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        foreach (var (name, checksum) in applied)
        {
            if (!byName.Remove(name, out var file))
            {
                throw new MigrationFailedException(name, "applied by a newer version of the hub, unknown to this one");
            }

            if (file.Checksum != checksum)
            {
                throw new MigrationFailedException(name, "changed after it was applied");
            }
        }

        return [.. byName.Values.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }
}
