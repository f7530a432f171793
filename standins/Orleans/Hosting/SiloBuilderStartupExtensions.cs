using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Standin;

namespace Orleans.Hosting;

/// <summary>Work that runs once the silo is up, before the host counts as started; an error fails the start.</summary>
public static class SiloBuilderStartupExtensions
{
    /// <summary>Adds a function; lower stages run first.</summary>
    public static ISiloBuilder AddStartupTask(
        this ISiloBuilder builder, Func<IServiceProvider, CancellationToken, Task> startupTask, int stage = 20000)
    {
        builder.Services.AddSingleton(new StartupTask(stage, startupTask));
        return builder;
    }

    /// <summary>Adds an object; lower stages run first.</summary>
    public static ISiloBuilder AddStartupTask(this ISiloBuilder builder, IStartupTask startupTask, int stage = 20000) =>
        builder.AddStartupTask((_, token) => startupTask.Execute(token), stage);

    /// <summary>Adds a class built from the host's services; lower stages run first.</summary>
    public static ISiloBuilder AddStartupTask<TStartup>(this ISiloBuilder builder, int stage = 20000)
        where TStartup : class, IStartupTask =>
        builder.AddStartupTask((s, token) => ActivatorUtilities.GetServiceOrCreateInstance<TStartup>(s).Execute(token), stage);
}
