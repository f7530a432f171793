using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>All reminders of the process. They live in memory: when the last silo is gone, so are they.</summary>
internal sealed class ReminderTable
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), Reminder> _reminders = new();

    public Reminder Set(Silo silo, GrainId grain, string name, TimeSpan dueTime, TimeSpan period) =>
        Set(new Reminder(silo, grain, name, silo.ReminderClock.GetUtcNow().UtcDateTime + dueTime, period));

    public IEnumerable<Reminder> Of(GrainId grain) => _reminders.Values.Where(r => r.Grain == grain);

    public void Remove(Reminder reminder)
    {
        reminder.Stop();
        if (!_reminders.TryRemove(KeyValuePair.Create((reminder.Grain, reminder.ReminderName), reminder)))
        {
            throw new ReminderException($"Reminder {reminder.ReminderName} of {reminder.Grain} was changed or removed meanwhile.");
        }
    }

    /// <summary>Sends no more ticks from this silo.</summary>
    public void Stop(Silo silo) => Array.ForEach(Of(silo), r => r.Stop());

    /// <summary>Has another silo send the ticks that a silo which left would have sent; forgets them when there is none.</summary>
    public void MoveFrom(Silo left, Silo? heir)
    {
        foreach (var reminder in Of(left))
        {
            Remove(reminder);
            if (heir is not null)
            {
                Set(new Reminder(heir, reminder.Grain, reminder.ReminderName, reminder.StartAt, reminder.Period));
            }
        }
    }

    private Reminder[] Of(Silo silo) => [.. _reminders.Values.Where(r => r.Silo == silo)];

    private Reminder Set(Reminder reminder)
    {
        _reminders.AddOrUpdate((reminder.Grain, reminder.ReminderName), reminder, (_, former) =>
        {
            former.Stop();
            return reminder;
        });
        reminder.Start();
        return reminder;
    }
}

/// <summary>Registered when a silo was given a reminder service.</summary>
internal sealed class ReminderService;
