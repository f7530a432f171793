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
        for (var tick = TickAt(Now); !_stopped.IsCancellationRequested;)
        {
            var left = tick - Now;
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left < LongestWait ? left : LongestWait, Silo.ReminderClock, _stopped.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            await SendAsync();
            var next = TickAt(Now);
            tick = next > tick ? next : tick + Period;
        }
    }

    // The first tick that is not before that time.
    private DateTime TickAt(DateTime time)
    {
        var passed = Math.Max(0, (time - StartAt).Ticks);
        return StartAt.AddTicks((passed + Period.Ticks - 1) / Period.Ticks * Period.Ticks);
    }

    private async Task SendAsync()
    {
        try
        {
            await Silo.Reference<IRemindable>(Grain).ReceiveReminder(ReminderName, new TickStatus(StartAt, Period, Now));
        }
        catch (Exception error)
        {
            Silo.Logger.ReminderFailed(error, ReminderName, Grain);
        }
    }
}
