using Consultare.Data.Status;
using Consultare.Grains.Abstractions.Services;

namespace Consultare.Grains.Hosting;

/// <summary>
/// At silo start: puts system_status in order (hub-domain 2.1) and wakes every integration, so that a run missed
/// while nothing ran is caught up at once.
/// </summary>
internal sealed class WakeIntegrations(IntegrationAlarm alarm, SystemStatusStore statuses) : IStartupTask
{
    /// <inheritdoc />
    public async Task Execute(CancellationToken cancellationToken)
    {
        var aliases = ServiceCatalogue.All
            .SelectMany(service => service.Aliases.Select(alias => (alias, service.Key)))
            .ToDictionary(pair => pair.alias, pair => pair.Key, StringComparer.Ordinal);
        await statuses.KeepOnlyAsync(aliases, [.. ServiceCatalogue.All.Select(service => service.Key)], cancellationToken);
        await alarm.WakeAllAsync();
    }
}
