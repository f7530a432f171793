using Consultare.Grains.Runs;
using Consultare.Grains.Services;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Hosting;

/// <summary>Wakes every integration: each asks at once what is due.</summary>
public sealed class IntegrationAlarm
{
    private readonly IGrainFactory _grains;
    private readonly BuiltServices _services;
    private readonly RunOptions _options;

    internal IntegrationAlarm(IGrainFactory grains, BuiltServices services, IOptions<RunOptions> options) =>
        (_grains, _services, _options) = (grains, services, options.Value);

    /// <summary>Wakes them, in the order of the catalogue.</summary>
    public async Task WakeAllAsync()
    {
        var only = _options.Services;
        foreach (var definition in _services.All.Where(one => only.Count == 0 || only.Contains(one.Info.Key)))
        {
            await definition.Grain(_grains).StartAsync();
        }
    }
}
