using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain that reminders can be sent to.</summary>
public interface IRemindable : IGrain
{
    /// <summary>Called at every tick, also when the grain has to be activated for it.</summary>
    Task ReceiveReminder(string reminderName, TickStatus status);
}
