using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Consultare.Benchmarks.Latency;

/// <summary>The yardstick: a POST that broadcasts a message of the size of a service, and nothing else.</summary>
internal sealed class BareBroadcast : IAsyncDisposable
{
    private static readonly string Message = new('x', 1_200);
    private readonly WebApplication _app;

    private BareBroadcast(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<BareBroadcast> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<SilentHub>("/bare");
        app.MapPost("/say", (IHubContext<SilentHub> hub) => hub.Clients.All.SendAsync("Said", Message));
        await app.StartAsync();
        return new BareBroadcast(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private sealed class SilentHub : Hub;
}
