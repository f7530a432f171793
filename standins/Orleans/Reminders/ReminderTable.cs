using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>All reminders of the process. They live in memory: when the last silo is gone, so are they.</summary>
internal sealed class ReminderTable
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), Reminder> _reminders = new();

    public Reminder Set(Silo silo, GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        var reminder = new Reminder(silo, grain, name, silo.ReminderClock.GetUtcNow().UtcDateTime + dueTime, period);
        Replace(reminder);
        return reminder;
    }

    public Reminder? Find(GrainId grain, string name) => _reminders.GetValueOrDefault((grain, name));

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
    public void Stop(Silo silo)
    {
        foreach (var reminder in _reminders.Values.Where(r => r.Silo == silo))
        {
            reminder.Stop();
        }
    }

    /// <summary>Has another silo send the ticks that a silo which left would have sent.</summary>
    public void MoveFrom(Silo left, Silo heir)
    {
        foreach (var reminder in _reminders.Values.Where(r => r.Silo == left))
        {
            Replace(new Reminder(heir, reminder.Grain, reminder.ReminderName, reminder.StartAt, reminder.Period));
        }
    }

    public void Clear()
    {
        foreach (var reminder in _reminders.Values)
        {
            reminder.Stop();
        }

        _reminders.Clear();
    }

    private void Replace(Reminder reminder)
    {
        _reminders.AddOrUpdate((reminder.Grain, reminder.ReminderName), reminder, (_, former) =>
        {
            former.Stop();
            return reminder;
        });
        reminder.Start();
    }
}
