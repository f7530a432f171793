using System.Globalization;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;
using Microsoft.AspNetCore.SignalR;

namespace Consultare.Web.Status;

/// <summary>
/// This web node's ear: keeps the latest snapshot of every service and hands each change, numbered, to the open panels.
/// </summary>
internal sealed partial class StatusFeed(IHubContext<StatusHub, IStatusClient> panels, ILogger<StatusFeed> logger)
    : IServiceStatusObserver
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ServiceSnapshot> _latest = new(StringComparer.Ordinal);
    private readonly string _epoch = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
    private long _n;

    /// <inheritdoc />
    public Task OnServiceChangedAsync(ServiceSnapshot snapshot)
    {
        lock (_gate)
        {
            if (!_latest.TryGetValue(snapshot.Service, out var known) || snapshot.Revision > known.Revision)
            {
                Publish(snapshot);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task OnDataChangedAsync(string service, Guid runId)
    {
        if (ServiceCatalogue.Find(service) is { } info)
        {
            lock (_gate)
            {
                Send(panels.Clients.All.DataChanged(new DataChanged(_epoch, ++_n, info.Key, runId, info.Pages)));
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Takes the snapshot that a subscription answered. It is the truth whatever its revision: a grain that was
    /// activated again counts from zero.
    /// </summary>
    public void Accept(ServiceSnapshot snapshot)
    {
        lock (_gate)
        {
            if (!_latest.TryGetValue(snapshot.Service, out var known) || snapshot.Revision != known.Revision)
            {
                Publish(snapshot);
            }
        }
    }

    /// <summary>Every service that has been heard of.</summary>
    public BoardResponse Board()
    {
        lock (_gate)
        {
            return new BoardResponse(
                _epoch,
                _n,
                [
                    .. ServiceCatalogue.All
                        .Where(info => _latest.ContainsKey(info.Key))
                        .Select(info => ServiceResponses.Of(info, _latest[info.Key])),
                ]);
        }
    }

    // Sent inside the lock so that panels get the numbers in order; sending only queues, it waits for nobody.
    private void Publish(ServiceSnapshot snapshot)
    {
        _latest[snapshot.Service] = snapshot;
        if (ServiceCatalogue.Find(snapshot.Service) is { } info)
        {
            Send(panels.Clients.All.ServiceChanged(new ServiceChanged(_epoch, ++_n, ServiceResponses.Of(info, snapshot))));
        }
    }

    private void Send(Task sending) => sending.ContinueWith(
        sent => LogSendFailed(sent.Exception!),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Live lines: a change could not be sent to every panel")]
    private partial void LogSendFailed(Exception exception);
}
