namespace Orleans.Conformance.Timers;

public sealed class TimerGrain(Probe probe) : Grain, ITimerGrain
{
    private readonly Dictionary<string, IGrainTimer> _timers = [];

    private string Key => this.GetPrimaryKeyString();

    public Task Start(string name, TimeSpan due, TimeSpan period, bool interleave, bool isGated)
    {
        _timers[name] = this.RegisterGrainTimer(
            Tick,
            (name, isGated),
            new GrainTimerCreationOptions { DueTime = due, Period = period, Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task StartFailing(string name, TimeSpan due, TimeSpan period)
    {
        _timers[name] = this.RegisterGrainTimer(
            (n, _) =>
            {
                probe.Tell(Key, $"tick {n}");
                throw new InvalidOperationException("on purpose");
            },
            name,
            due,
            period);
        return Task.CompletedTask;
    }

    public Task StartChangingItself(string name)
    {
        var ticks = 0;
        _timers[name] = this.RegisterGrainTimer(
            _ =>
            {
                probe.Tell(Key, $"tick {++ticks}");
                if (ticks == 1)
                {
                    _timers[name].Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                }

                return Task.CompletedTask;
            },
            TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task StartWithNoState(string name)
    {
        _timers[name] = this.RegisterGrainTimer(
            () =>
            {
                probe.Tell(Key, $"tick {name}");
                return Task.CompletedTask;
            },
            TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task Change(string name, TimeSpan due, TimeSpan period)
    {
        _timers[name].Change(due, period);
        return Task.CompletedTask;
    }

    public Task Stop(string name)
    {
        _timers[name].Dispose();
        return Task.CompletedTask;
    }

    public Task<string> Plain() => Task.FromResult("plain");

    public Task<string> Ping() => Task.FromResult("pong");

    public async Task Hold(string name)
    {
        probe.Tell(Key, $"begin {name}");
        await probe.Gate(Key + name).Task;
    }

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task Tick((string Name, bool IsGated) state, CancellationToken cancellationToken)
    {
        var (key, name) = (Key, state.Name);
        cancellationToken.Register(() => probe.Tell(key + "token", $"cancelled {name}"));
        probe.Tell(key, $"tick {name}");
        if (state.IsGated)
        {
            await probe.Gate(key + name).Task;
            probe.Tell(key, $"tock {name}{(cancellationToken.IsCancellationRequested ? " cancelled" : "")}");
        }
    }
}
