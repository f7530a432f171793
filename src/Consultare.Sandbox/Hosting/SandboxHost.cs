using System.Net;
using Consultare.Sandbox.Clock;
using Consultare.Sandbox.Control;
using Consultare.Sandbox.Expectations;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Journal;
using Consultare.Sandbox.OwnPage;
using Consultare.Sandbox.Requests;
using Consultare.Sandbox.Switches;
using Consultare.Sandbox.Systems;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Consultare.Sandbox.Hosting;

/// <summary>One running sandbox: a stand-in for every outside system, on the loopback address only.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxHost(WebApplication app, Uri baseAddress) => (_app, BaseAddress) = (app, baseAddress);

    /// <summary>Where it listens, as <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>
    /// Base address of the REST API for clients that do not resolve <c>*.localhost</c>; ends with a slash.
    /// </summary>
    public Uri FeegowApiAddress => new(BaseAddress, "v1/api/");

    /// <summary>The settings with which a hub finds this sandbox.</summary>
    public IReadOnlyDictionary<string, string> HubSettings => HubSettingsFile.For(BaseAddress.Port);

    /// <summary>The services of the running application.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>The sandbox's time.</summary>
    public SandboxClock Clock => Services.GetRequiredService<SandboxClock>();

    /// <summary>The armed faults.</summary>
    public FaultBook Faults => Services.GetRequiredService<FaultBook>();

    /// <summary>What was asked so far.</summary>
    public RequestJournal Requests => Services.GetRequiredService<RequestJournal>();

    /// <summary>
    /// Starts a sandbox and returns once it answers. Throws <see cref="SandboxStartException"/> when the options cannot
    /// be served: an address that is not loopback, a port in use, an unreadable CSV.
    /// </summary>
    public static async Task<SandboxHost> StartAsync(
        SandboxOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!IPAddress.IsLoopback(options.Bind))
        {
            throw new SandboxStartException(
                $"The sandbox listens on a loopback address only, not on {options.Bind}: its credentials are public.");
        }

        var app = Build(options);
        try
        {
            _ = app.Services.GetRequiredService<ClinicWorld>();
            await app.StartAsync(cancellationToken);
            var server = app.Services.GetRequiredService<IServer>();
            return new SandboxHost(app, new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()));
        }
        catch (IOException inUse)
        {
            await app.DisposeAsync();
            throw new SandboxStartException($"Port {options.Port} cannot be used: {inUse.Message}", inUse);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the hub's tables should add up to, for the regular window at the sandbox's present day.</summary>
    public ExpectedAggregates Expected() => Services.GetRequiredService<ExpectedReader>().Read();

    /// <summary>The same for a window of one's own, both ends included.</summary>
    public ExpectedAggregates Expected(DateOnly from, DateOnly to) =>
        Services.GetRequiredService<ExpectedReader>().Read(from, to);

    /// <summary>Back to the seed: data, faults, switches and journal; the clock stays where it is.</summary>
    public void Reset() => Services.GetRequiredService<SandboxReset>().Run();

    /// <summary>Completes when the process is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) =>
        _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Lets go every held request and stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(SandboxOptions options)
    {
        // An empty builder reads no environment: nothing but the options decides where it listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Listen(options.Bind, options.Port);
        });
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(3));
        AddSandbox(builder.Services, options);

        var app = builder.Build();

        // A request that a fault keeps must not keep the process.
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<FaultBook>().Clear);
        app.UseWhen(http => !IsForPeople(http), outside => outside
            .UseMiddleware<RequestBodyReader>()
            .UseMiddleware<JournalMiddleware>()
            .UseMiddleware<FaultMiddleware>());
        app.MapFeegowApi();
        app.MapSandboxSystems();
        app.MapControl();
        app.MapOwnPage();
        app.Map("/{**rest}", () => Results.Json(
            new { error = "Nothing is served here under this host.", hosts = SandboxSites.All },
            statusCode: 404));
        return app;
    }

    // The control interface and its page stay out of the journal and out of reach of faults.
    private static bool IsForPeople(HttpContext http) =>
        http.Request.Path.StartsWithSegments(ControlRoutes.Prefix) || OwnPageRoutes.IsAsked(http);

    private static void AddSandbox(IServiceCollection services, SandboxOptions options) => services
        .AddSingleton(options)
        .AddSingleton(new SandboxClock(options.TimeProvider, options.StartAt, options.Frozen))
        .AddSingleton(provider => new RequestJournal(provider.GetRequiredService<SandboxClock>()))
        .AddSingleton(new FaultBook(options.Seed))
        .AddSingleton<FaultActor>()
        .AddSingleton<ClinicWorld>()
        .AddSingleton<ClinicSource>()
        .AddSingleton<SwitchBoard>()
        .AddSingleton<ScenarioPlayer>()
        .AddSingleton<ExpectedReader>()
        .AddSingleton<SandboxReset>()
        .AddSandboxSystems();
}
