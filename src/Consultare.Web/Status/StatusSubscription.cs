using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;

namespace Consultare.Web.Status;

/// <summary>
/// Subscribes this node's feed to every status grain and renews it every 30 s (expiry 90 s). Holds the feed: Orleans
/// keeps only a weak reference to an observer.
/// </summary>
internal sealed partial class StatusSubscription(
    IGrainFactory grains, StatusFeed feed, TimeProvider clock, ILogger<StatusSubscription> logger) : BackgroundService
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var observer = grains.CreateObjectReference<IServiceStatusObserver>(feed);
        while (!stoppingToken.IsCancellationRequested)
        {
            var everyone = true;
            foreach (var service in ServiceCatalogue.All)
            {
                everyone &= await TrySubscribeAsync(service.Key, observer, stoppingToken);
            }

            await Task.Delay(everyone ? Renewal : Retry, clock, stoppingToken);
        }
    }

    private async Task<bool> TrySubscribeAsync(
        string service, IServiceStatusObserver observer, CancellationToken stoppingToken)
    {
        try
        {
            feed.Accept(await grains.GetGrain<IServiceStatusGrain>(service).SubscribeAsync(observer));
            return true;
        }
#pragma warning disable CA1031 // A silo that is away now is asked again in a moment.
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotSubscribed(exception, service);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Service {Service}: not subscribed, will try again")]
    private partial void LogNotSubscribed(Exception exception, string service);
}
