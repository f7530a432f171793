using Consultare.Grains.Abstractions.Clinic;

namespace Consultare.Grains.Queues;

/// <summary>The clinic's wall time as the queues' tables hold it.</summary>
internal static class QueueClock
{
    /// <summary>Now, whole seconds.</summary>
    public static DateTime Now(TimeProvider clock)
    {
        var now = clock.LocalNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }
}
