using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Testing;

/// <summary>The manual clock that the other test projects lean on.</summary>
public sealed class ManualTimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly ManualTimeProvider _time = new(Start);

    [Fact]
    public async Task Delay_WhenTimeAdvancesPastIt_Completes()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(5), _time);
        _time.Advance(TimeSpan.FromMinutes(4));
        delay.IsCompleted.ShouldBeFalse();
        _time.ActiveTimers.ShouldBe(1);

        _time.Advance(TimeSpan.FromMinutes(1));

        await delay.WaitAsync(TimeSpan.FromSeconds(10));
        _time.GetUtcNow().ShouldBe(Start.AddMinutes(5));
    }

    [Fact]
    public void Timers_WhenSeveralComeDue_FireInOrderWithTheClockAtEachOne()
    {
        var fired = new List<(string Name, DateTimeOffset At)>();
        using var late = Timer("late", 30, fired);
        using var early = Timer("early", 10, fired);

        _time.Advance(TimeSpan.FromSeconds(60));

        fired.ShouldBe([("early", Start.AddSeconds(10)), ("late", Start.AddSeconds(30))]);
        _time.GetUtcNow().ShouldBe(Start.AddSeconds(60));
    }

    [Fact]
    public void Timer_WithAPeriod_FiresEachTimeUntilDisposed()
    {
        var fired = 0;
        var timer = _time.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        _time.Advance(TimeSpan.FromSeconds(7));
        timer.Dispose();
        _time.Advance(TimeSpan.FromSeconds(7));

        fired.ShouldBe(4);
        timer.Change(TimeSpan.Zero, TimeSpan.Zero).ShouldBeFalse();
    }

    [Fact]
    public void Timer_ArmedByAnotherTimersCallback_FiresWithinTheSameAdvance()
    {
        var chained = false;
        using var first = _time.CreateTimer(
            _ => _time.CreateTimer(_ => chained = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan),
            null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromSeconds(2));

        chained.ShouldBeTrue();
    }

    [Fact]
    public void CancellationToken_WithATimeOutOnThisClock_IsCancelledWhenItPasses()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), _time);

        _time.Advance(TimeSpan.FromSeconds(30));

        limit.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void ElapsedTime_ByTimestamps_FollowsTheClock()
    {
        var before = _time.GetTimestamp();

        _time.Advance(TimeSpan.FromMilliseconds(1_500));

        _time.GetElapsedTime(before).ShouldBe(TimeSpan.FromMilliseconds(1_500));
        _time.GetLocalNow().Offset.ShouldBe(TimeSpan.FromHours(-3));
    }

    [Fact]
    public void Advance_Backwards_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => _time.Advance(TimeSpan.FromSeconds(-1)));
    }

    private ITimer Timer(string name, int seconds, List<(string, DateTimeOffset)> fired) => _time.CreateTimer(
        _ => fired.Add((name, _time.GetUtcNow())), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
}
