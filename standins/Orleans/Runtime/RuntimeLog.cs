using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>What the runtime writes to the log.</summary>
internal static partial class RuntimeLog
{
    [LoggerMessage(1, LogLevel.Warning, "One-way call {Call} failed")]
    public static partial void OneWayCallFailed(this ILogger logger, Exception error, string call);

    [LoggerMessage(2, LogLevel.Error, "Grain {GrainId} could not be activated")]
    public static partial void ActivationFailed(this ILogger logger, Exception error, GrainId grainId);

    [LoggerMessage(3, LogLevel.Error, "Grain {GrainId} failed while it was deactivated")]
    public static partial void DeactivationFailed(this ILogger logger, Exception error, GrainId grainId);

    [LoggerMessage(4, LogLevel.Warning, "A timer's callback of grain {GrainId} failed")]
    public static partial void TimerFailed(this ILogger logger, Exception error, GrainId grainId);

    [LoggerMessage(5, LogLevel.Warning, "The observer of {Call} was garbage collected: keep a reference to it")]
    public static partial void ObserverCollected(this ILogger logger, string call);

    [LoggerMessage(6, LogLevel.Error, "Reminder {Reminder} of grain {GrainId} could not be delivered")]
    public static partial void ReminderFailed(this ILogger logger, Exception error, string reminder, GrainId grainId);
}
