namespace Orleans.Conformance.Reminders;

/// <summary>Reminders: they tick for the grain whether it is active or not, until they are unregistered.</summary>
public sealed class ReminderTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    private static readonly Probe Probe = Probe.Shared;
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);
    private readonly string _key = Guid.NewGuid().ToString("N");

    private IReminderGrain Grain => fixture.Grains.GetGrain<IReminderGrain>(_key);

    [Fact]
    public async Task Reminder_WhenRegistered_TicksAgainAndAgain()
    {
        await Grain.Register("r", TimeSpan.Zero, Short).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("r every 100");
        (await Probe.Next(_key)).ShouldBe("r every 100");
        await Grain.Unregister("r").WaitAsync(Probe.Guard);
    }

    [Fact]
    public async Task Reminder_WhenItsGrainIsNotActive_ActivatesIt()
    {
        await Grain.Register("r", TimeSpan.FromMilliseconds(300), Short).WaitAsync(Probe.Guard);
        (await Probe.Next(_key + "life")).ShouldBe("activated");
        await Grain.End().WaitAsync(Probe.Guard);
        (await Probe.Next(_key + "life")).ShouldBe("deactivated");
        (await Probe.Next(_key + "life")).ShouldBe("activated");
        (await Probe.Next(_key)).ShouldBe("r every 100");
        await Grain.Unregister("r").WaitAsync(Probe.Guard);
    }

    [Fact]
    public async Task Reminder_WhenUnregistered_IsGone()
    {
        await Grain.Register("r", TimeSpan.FromHours(1), TimeSpan.FromHours(1)).WaitAsync(Probe.Guard);
        (await Grain.Has("r").WaitAsync(Probe.Guard)).ShouldBeTrue();
        await Grain.Unregister("r").WaitAsync(Probe.Guard);
        (await Grain.Has("r").WaitAsync(Probe.Guard)).ShouldBeFalse();
        (await Grain.Names().WaitAsync(Probe.Guard)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reminder_WhenUnregistered_TicksNoMore()
    {
        await Grain.Register("r", TimeSpan.Zero, Short).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("r every 100");
        await Grain.Unregister("r").WaitAsync(Probe.Guard);
        Probe.Told(_key);
        await Grain.Register("other", TimeSpan.Zero, Short).WaitAsync(Probe.Guard);
        for (var i = 0; i < 3; i++)
        {
            (await Probe.Next(_key)).ShouldBe("other every 100");
        }

        await Grain.Unregister("other").WaitAsync(Probe.Guard);
    }

    [Fact]
    public async Task Reminder_WhenRegisteredAgain_IsUpdated()
    {
        await Grain.Register("r", TimeSpan.FromHours(1), TimeSpan.FromHours(1)).WaitAsync(Probe.Guard);
        await Grain.Register("r", TimeSpan.Zero, Short).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("r every 100");
        (await Grain.Names().WaitAsync(Probe.Guard)).ShouldBe(["r"]);
        await Grain.Unregister("r").WaitAsync(Probe.Guard);
    }

    [Fact]
    public async Task Reminder_WhenUpdated_TicksNoMoreAsItDid()
    {
        await Grain.Register("r", TimeSpan.Zero, Short).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("r every 100");
        await Grain.Register("r", TimeSpan.FromHours(1), TimeSpan.FromHours(1)).WaitAsync(Probe.Guard);
        await Grain.Register("other", TimeSpan.FromMilliseconds(200), Short).WaitAsync(Probe.Guard);
        // What the former schedule had already sent may still arrive; once the other one ticks, nothing of it may.
        while (await Probe.Next(_key) != "other every 100")
        {
        }

        for (var i = 0; i < 3; i++)
        {
            (await Probe.Next(_key)).ShouldBe("other every 100");
        }

        await Grain.Unregister("other").WaitAsync(Probe.Guard);
    }

    [Fact]
    public async Task Register_WithAPeriodBelowTheMinimum_IsRefused() =>
        await Should.ThrowAsync<ArgumentException>(
            () => Grain.Register("r", TimeSpan.Zero, TimeSpan.FromMilliseconds(49)).WaitAsync(Probe.Guard));

    [Fact]
    public async Task Register_WithANegativeTime_IsRefused() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(
            () => Grain.Register("r", TimeSpan.FromSeconds(-1), Short).WaitAsync(Probe.Guard));

    [Fact]
    public void MinimumPeriod_UnlessLowered_IsOneMinute() =>
        new global::Orleans.Hosting.ReminderOptions().MinimumReminderPeriod.ShouldBe(TimeSpan.FromMinutes(1));
}
