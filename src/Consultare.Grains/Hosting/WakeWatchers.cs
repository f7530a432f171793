using Consultare.Grains.Abstractions.Alerts;
using Consultare.Grains.Abstractions.SelfChecks;
using Consultare.Grains.Alerts;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Hosting;

/// <summary>At silo start: wakes what watches the services, after the integrations themselves.</summary>
internal sealed class WakeWatchers(IGrainFactory grains, IOptions<WatchOptions> options) : IStartupTask
{
    /// <inheritdoc />
    public async Task Execute(CancellationToken cancellationToken)
    {
        if (options.Value.IsOn)
        {
            await grains.GetGrain<IAlertGrain>(IAlertGrain.TheKey).StartAsync();
            await grains.GetGrain<ISelfCheckGrain>(ISelfCheckGrain.TheKey).StartAsync();
        }
    }
}
