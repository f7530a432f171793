using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Standin;

/// <summary>The calling side of a host that is no silo; it reaches silos of its own process only.</summary>
internal sealed class Client(Cluster cluster, IServiceProvider services, IOptions<ClientMessagingOptions> options)
    : Sender(cluster, services, options.Value);
