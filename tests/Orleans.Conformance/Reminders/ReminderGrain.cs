namespace Orleans.Conformance.Reminders;

public sealed class ReminderGrain(Probe probe) : Grain, IReminderGrain
{
    private string Key => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        probe.Tell(Key + "life", "activated");
        return base.OnActivateAsync(cancellationToken);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        probe.Tell(Key + "life", "deactivated");
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    public async Task Register(string name, TimeSpan due, TimeSpan period) => await this.RegisterOrUpdateReminder(name, due, period);

    public async Task Unregister(string name)
    {
        if (await this.GetReminder(name) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    public async Task<string[]> Names() => [.. (await this.GetReminders()).Select(r => r.ReminderName).Order()];

    public async Task<bool> Has(string name) => await this.GetReminder(name) is not null;

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        probe.Tell(Key, $"{reminderName} every {status.Period.TotalMilliseconds}");
        return Task.CompletedTask;
    }
}
