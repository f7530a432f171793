using Consultare.Data;
using Consultare.Data.DataFolder;
using Consultare.Web.Access;

namespace Consultare.Web.Hosting;

/// <summary>What must stand before the first request: the folder is ours, the tables are up to date, someone can sign in.</summary>
public static class HubStart
{
    /// <summary>Prepares a hub that <see cref="HubApplication.Build"/> made.</summary>
    /// <returns>A made-up first password to be shown once, or null.</returns>
    /// <exception cref="Consultare.Data.Migrations.MigrationFailedException">A migration failed; it is named.</exception>
    public static async Task<FirstSignIn?> PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.Services.GetService<SandboxClockReader>() is { } sandbox)
        {
            var (now, isFrozen) = await sandbox.ReadAsync(cancellationToken);
            app.Services.GetRequiredService<FollowingClock>().Follow(now, isFrozen);
        }

        await app.Services.GetRequiredService<HubDatabase>().MigrateAsync(cancellationToken);
        return await app.Services.GetRequiredService<FirstAdministrator>().EnsureAsync(cancellationToken);
    }

    /// <summary>Takes the data folder for this process; null in a cluster, whose data live elsewhere.</summary>
    /// <exception cref="DataFolderInUseException">Another hub has it; its process id is named.</exception>
    public static DataFolderLock? TakeFolder(HubSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.IsOneNode ? DataFolderLock.Acquire(settings.DataFolder) : null;
    }
}
