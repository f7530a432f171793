using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Orleans.Standin;

/// <summary>Starts and stops the silo with its host: checks, then the silo, then start-up tasks in order of stage.</summary>
internal sealed class SiloService(Silo silo, IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var check in services.GetServices<StartCheck>())
        {
            check.Run(services);
        }

        silo.Start();
        foreach (var task in services.GetServices<StartupTask>().OrderBy(t => t.Stage))
        {
            await task.Run(services, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => silo.StopAsync(cancellationToken);
}
