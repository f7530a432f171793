using Consultare.Grains.Services;
using Consultare.Grains.Windows;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Runs;

/// <summary>What every integration grain needs, in one constructor parameter.</summary>
internal sealed class IntegrationContext(
    RunEngine engine,
    WindowEngine windows,
    BuiltServices services,
    ProcessOwner owner,
    IOptions<RunOptions> options,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<IntegrationContext> logger)
{
    /// <summary>Drives the runs.</summary>
    public RunEngine Engine => engine;

    /// <summary>Drives the windows of continuous services.</summary>
    public WindowEngine Windows => windows;

    /// <summary>The services that are built.</summary>
    public BuiltServices Services => services;

    /// <summary>Names this process in leases.</summary>
    public ProcessOwner Owner => owner;

    /// <summary>Settings of the engine.</summary>
    public RunOptions Options => options.Value;

    /// <summary>The hub's clock.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Cancelled when the process is told to stop, before anything of it has stopped.</summary>
    public CancellationToken Stopping => lifetime.ApplicationStopping;

    /// <summary>Where a failed turn is told.</summary>
    public ILogger Logger => logger;
}
