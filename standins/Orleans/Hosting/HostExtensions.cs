using Orleans.Hosting;
using Orleans.Standin;

namespace Microsoft.Extensions.Hosting;

/// <summary>Makes a host a silo.</summary>
public static class OrleansSiloGenericHostExtensions
{
    /// <summary>Makes the host a silo.</summary>
    public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        configureDelegate(Builder.ForSilo(hostAppBuilder.Services, hostAppBuilder.Configuration));
        return hostAppBuilder;
    }

    /// <summary>Makes the host a silo.</summary>
    public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<ISiloBuilder> configureDelegate) =>
        hostBuilder.ConfigureServices((host, services) => configureDelegate(Builder.ForSilo(services, host.Configuration)));
}

/// <summary>Makes a host a client of a cluster; in the stand-in that works for in-process test clusters only.</summary>
public static class OrleansClientGenericHostExtensions
{
    /// <summary>Makes the host a client.</summary>
    public static IHostApplicationBuilder UseOrleansClient(this IHostApplicationBuilder hostAppBuilder, Action<IClientBuilder> configureDelegate)
    {
        configureDelegate(Builder.ForClient(hostAppBuilder.Services, hostAppBuilder.Configuration));
        return hostAppBuilder;
    }

    /// <summary>Makes the host a client.</summary>
    public static IHostBuilder UseOrleansClient(this IHostBuilder hostBuilder, Action<IClientBuilder> configureDelegate) =>
        hostBuilder.ConfigureServices((host, services) => configureDelegate(Builder.ForClient(services, host.Configuration)));
}
