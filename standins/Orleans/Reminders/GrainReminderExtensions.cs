using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Standin;

namespace Orleans;

/// <summary>A grain's own reminders; to be called in its turns only.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Registers a reminder, or sets an existing one anew. ArgumentException when the period is below the minimum.</summary>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(
        this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        var silo = SiloOf(grain);
        var minimum = silo.ServiceProvider.GetRequiredService<IOptions<ReminderOptions>>().Value.MinimumReminderPeriod;
        if (period < minimum)
        {
            throw new ArgumentException($"Reminder {reminderName} has a period of {period}; the minimum is {minimum}.");
        }

        return grain is IRemindable
            ? Task.FromResult<IGrainReminder>(silo.Cluster.Reminders.Set(silo, grain.GrainContext.GrainId, reminderName, dueTime, period))
            : throw new InvalidOperationException($"{grain.GrainContext.GrainId} does not implement {nameof(IRemindable)}.");
    }

    /// <summary>Ends a reminder; ReminderException when it has changed since it was read.</summary>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder)
    {
        SiloOf(grain).Cluster.Reminders.Remove((Reminder)reminder);
        return Task.CompletedTask;
    }

    /// <summary>The reminder of that name, or null.</summary>
    public static async Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName) =>
        (await grain.GetReminders()).Find(r => r.ReminderName == reminderName);

    /// <summary>All reminders of the grain.</summary>
    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) =>
        Task.FromResult<List<IGrainReminder>>([.. SiloOf(grain).Cluster.Reminders.Of(grain.GrainContext.GrainId)]);

    private static Silo SiloOf(IGrainBase grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        var silo = Activation.OfThisTurn?.Silo ?? throw new InvalidOperationException("Reminders can only be reached in a grain's turn.");
        return silo.ServiceProvider.GetService<ReminderService>() is not null
            ? silo
            : throw new OrleansConfigurationException("The reminder service has not been configured: call UseInMemoryReminderService.");
    }
}
