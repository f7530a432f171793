using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Consultare.Grains.Abstractions.Alerts;

/// <summary>
/// The one watcher of the services: raises an alert once per cause, tells it by webhook and e-mail, and tells its end.
/// It asks the status grains and is never asked by them. Key: <see cref="TheKey"/>.
/// </summary>
public interface IAlertGrain : IGrainWithStringKey, IRemindable
{
    /// <summary>The key of the only one.</summary>
    const string TheKey = "alertas";

    /// <summary>Begins to watch; repeating it does nothing.</summary>
    [AlwaysInterleave]
    Task StartAsync();

    /// <summary>Looks at every service and tells what is to be told, now.</summary>
    [AlwaysInterleave]
    Task CheckAsync();

    /// <summary>The alerts that are not over, oldest first.</summary>
    [AlwaysInterleave]
    Task<ImmutableList<OpenAlert>> GetOpenAsync();

    /// <summary>How webhook and e-mail are doing.</summary>
    [AlwaysInterleave]
    Task<ImmutableList<AlertChannelState>> GetChannelsAsync();

    /// <summary>Sends a test message through every channel that is set up.</summary>
    [AlwaysInterleave, ResponseTimeout("00:01:00")]
    Task<AlertTrial> TestAsync();
}
