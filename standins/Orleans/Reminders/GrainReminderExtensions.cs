using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Standin;

namespace Orleans;

/// <summary>A grain's own reminders.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Registers a reminder, or sets an existing one anew. ArgumentException when the period is below the minimum.</summary>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(
        this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        CheckName(reminderName);
        if (grain is not IRemindable)
        {
            throw new InvalidOperationException($"{grain.GrainContext.GrainId} does not implement {nameof(IRemindable)}.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        var activation = Checked(grain);
        var minimum = activation.Silo.ServiceProvider.GetRequiredService<IOptions<ReminderOptions>>().Value.MinimumReminderPeriod;
        if (period < minimum)
        {
            throw new ArgumentException($"Reminder {reminderName} has a period of {period}; the minimum is {minimum}.");
        }

        return Task.FromResult<IGrainReminder>(
            activation.Silo.Cluster.Reminders.Set(activation.Silo, activation.GrainId, reminderName, dueTime, period));
    }

    /// <summary>Ends a reminder; ReminderException when it has changed since it was read.</summary>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder)
    {
        Checked(grain).Silo.Cluster.Reminders.Remove((Reminder)reminder);
        return Task.CompletedTask;
    }

    /// <summary>The reminder of that name, or null.</summary>
    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName)
    {
        CheckName(reminderName);
        var activation = Checked(grain);
        return Task.FromResult<IGrainReminder?>(activation.Silo.Cluster.Reminders.Find(activation.GrainId, reminderName));
    }

    /// <summary>All reminders of the grain.</summary>
    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain)
    {
        var activation = Checked(grain);
        return Task.FromResult<List<IGrainReminder>>([.. activation.Silo.Cluster.Reminders.Of(activation.GrainId)]);
    }

    private static void CheckName(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }
    }

    private static Activation Checked(IGrainBase grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        var activation = Activation.Current
            ?? throw new InvalidOperationException("Reminders can only be reached from within a grain's turn.");
        return activation.Silo.ServiceProvider.GetService<ReminderService>() is not null
            ? (Activation)grain.GrainContext
            : throw new OrleansConfigurationException("The reminder service has not been configured: call UseInMemoryReminderService.");
    }
}
