using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Standin;

/// <summary>The calling side of a host that is no silo; it reaches silos of its own process only.</summary>
internal sealed class Client(Cluster cluster, IServiceProvider services, IOptions<ClientMessagingOptions> options)
    : Sender(cluster, services, options.Value);

/// <summary>Makes a client without a cluster in its process fail when its host starts, not at its first call.</summary>
internal sealed class ClientService(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        StartCheck.RunAll(services);
        _ = services.GetRequiredService<Client>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
