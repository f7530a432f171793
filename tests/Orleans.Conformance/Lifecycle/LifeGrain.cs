namespace Orleans.Conformance.Lifecycle;

public class LifeGrain(Probe probe) : Grain, ILifeGrain
{
    private readonly Guid _id = Guid.NewGuid();

    private string Key => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        probe.Tell(Key, "activated");
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await Task.Yield();
        probe.Tell(Key, $"deactivated {reason.ReasonCode}");
    }

    public Task<Guid> WhichActivation() => Task.FromResult(_id);

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task EndThenHold(string name)
    {
        DeactivateOnIdle();
        probe.Tell(Key, $"begin {name}");
        await probe.Gate(Key + name).Task;
        probe.Tell(Key, $"end {name}");
    }

    public Task StartKeepAliveTimer(TimeSpan period, bool keepAlive)
    {
        this.RegisterGrainTimer(
            _ =>
            {
                probe.Tell(Key + "ticks", "tick");
                return Task.CompletedTask;
            },
            new GrainTimerCreationOptions { DueTime = period, Period = period, KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task Delay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }
}
