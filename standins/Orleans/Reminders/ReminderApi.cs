namespace Orleans
{
    /// <summary>A grain that reminders can be sent to.</summary>
    public interface IRemindable : IGrain
    {
        /// <summary>Called at every tick, also when the grain has to be activated for it.</summary>
        Task ReceiveReminder(string reminderName, Runtime.TickStatus status);
    }
}

namespace Orleans.Runtime
{
    /// <summary>A registered reminder.</summary>
    public interface IGrainReminder
    {
        /// <summary>Its name within the grain.</summary>
        string ReminderName { get; }
    }

    /// <summary>Which tick of a reminder this is; times in UTC.</summary>
    public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
    {
        /// <summary>When the first tick was due, in UTC.</summary>
        public DateTime FirstTickTime { get; } = firstTickTime;
        /// <summary>The time between ticks.</summary>
        public TimeSpan Period { get; } = period;
        /// <summary>When this tick was sent, in UTC.</summary>
        public DateTime CurrentTickTime { get; } = timeStamp;
    }

    /// <summary>A reminder could not be changed because it has changed meanwhile.</summary>
    public sealed class ReminderException(string message) : OrleansException(message);
}

namespace Orleans.Hosting
{
    /// <summary>Settings of the reminder service.</summary>
    public sealed class ReminderOptions
    {
        /// <summary>The shortest period a reminder may have; one minute unless set.</summary>
        public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);
    }
}
