using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Orleans.Standin;

/// <summary>Makes a client without a cluster in its process fail when its host starts, not at its first call.</summary>
internal sealed class ClientService(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var check in services.GetServices<StartCheck>())
        {
            check.Run(services);
        }

        _ = services.GetRequiredService<Client>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
