using Consultare.Grains.Services;

namespace Consultare.Grains.Hosting;

/// <summary>Wakes every integration: each asks at once what is due.</summary>
public sealed class IntegrationAlarm(IGrainFactory grains)
{
    /// <summary>Wakes them, in the order of the catalogue.</summary>
    public async Task WakeAllAsync()
    {
        foreach (var definition in ServiceDefinitions.All)
        {
            await definition.Grain(grains).StartAsync();
        }
    }
}
