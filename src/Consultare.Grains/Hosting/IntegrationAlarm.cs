using Consultare.Grains.Runs;
using Consultare.Grains.Services;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Hosting;

/// <summary>Wakes every integration: each asks at once what is due.</summary>
public sealed class IntegrationAlarm(IGrainFactory grains, IOptions<RunOptions> options)
{
    /// <summary>Wakes them, in the order of the catalogue.</summary>
    public async Task WakeAllAsync()
    {
        var only = options.Value.Services;
        foreach (var definition in ServiceDefinitions.All.Where(one => only.Count == 0 || only.Contains(one.Info.Key)))
        {
            await definition.Grain(grains).StartAsync();
        }
    }
}
