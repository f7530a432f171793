using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>One reminder and the loop that sends its ticks, always at StartAt + n * Period; a missed tick is not made up for.</summary>
internal sealed class Reminder(Silo silo, GrainId grain, string name, DateTime startAt, TimeSpan period) : IGrainReminder
{
    // Timers cannot wait longer than about 49 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);
    private readonly CancellationTokenSource _stopped = new();

    public Silo Silo { get; } = silo;

    public GrainId Grain { get; } = grain;

    public string ReminderName { get; } = name;

    /// <summary>The first tick, in UTC.</summary>
    public DateTime StartAt { get; } = startAt;

    public TimeSpan Period { get; } = period;

    private DateTime Now => Silo.ReminderClock.GetUtcNow().UtcDateTime;

    public void Start()
    {
        // On the pool: the registering grain's turn and its values must not be captured.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(RunAsync);
        }
    }

    public void Stop() => _stopped.Cancel();

    private async Task RunAsync()
    {
        DateTime? previous = null;
        while (!_stopped.IsCancellationRequested)
        {
            var tick = TickAfter(previous);
            await WaitUntil(tick).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_stopped.IsCancellationRequested)
            {
                await SendAsync();
                previous = tick;
            }
        }
    }

    private DateTime TickAfter(DateTime? previous)
    {
        var passed = Now - StartAt;
        var next = passed <= TimeSpan.Zero
            ? StartAt
            : StartAt + TimeSpan.FromTicks((passed.Ticks + Period.Ticks - 1) / Period.Ticks * Period.Ticks);
        return next > previous || previous is null ? next : previous.Value + Period;
    }

    private async Task WaitUntil(DateTime tick)
    {
        for (var left = tick - Now; left > TimeSpan.Zero; left = tick - Now)
        {
            await Task.Delay(left < LongestWait ? left : LongestWait, Silo.ReminderClock, _stopped.Token);
        }
    }

    private async Task SendAsync()
    {
        try
        {
            var target = (IRemindable)(object)Silo.Reference(typeof(IRemindable), Grain);
            await target.ReceiveReminder(ReminderName, new TickStatus(StartAt, Period, Now));
        }
        catch (Exception error)
        {
            Silo.Logger.ReminderFailed(error, ReminderName, Grain);
        }
    }
}
