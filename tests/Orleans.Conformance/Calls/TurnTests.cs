namespace Orleans.Conformance.Calls;

/// <summary>One activation a grain, one turn at a time, interleaving only where an attribute allows it.</summary>
public sealed class TurnTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    private static readonly Probe Probe = Probe.Shared;
    private readonly string _key = Guid.NewGuid().ToString("N");

    private ICallGrain Grain => fixture.Grains.GetGrain<ICallGrain>(_key);

    [Fact]
    public async Task FirstCalls_WhenConcurrent_MeetOneActivation()
    {
        var calls = Enumerable.Range(0, 200).Select(_ => Task.Run(() => Grain.WhichActivation()));
        (await Task.WhenAll(calls).WaitAsync(Probe.Guard)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Requests_WithoutAttribute_RunOneAfterAnother()
    {
        var first = Grain.Hold("a");
        (await Probe.Next(_key)).ShouldBe("begin a");
        var second = Grain.Hold("b");
        // An interleaving call that is answered proves that the second one had its chance to start.
        await Grain.Ping().WaitAsync(Probe.Guard);
        Probe.Told(_key).ShouldBeEmpty();
        Probe.Gate(_key + "b").SetResult();
        Probe.Gate(_key + "a").SetResult();
        await Task.WhenAll(first, second).WaitAsync(Probe.Guard);
        Probe.Told(_key).ShouldBe(["end a", "begin b", "end b"]);
    }

    [Fact]
    public async Task Request_WithAlwaysInterleave_RunsWhileAnotherWaits()
    {
        var first = Grain.Hold("a");
        (await Probe.Next(_key)).ShouldBe("begin a");
        var second = Grain.HoldInterleaved("b");
        (await Probe.Next(_key)).ShouldBe("begin b");
        Probe.Gate(_key + "b").SetResult();
        await second.WaitAsync(Probe.Guard);
        first.IsCompleted.ShouldBeFalse();
        Probe.Gate(_key + "a").SetResult();
        await first.WaitAsync(Probe.Guard);
    }

    [Fact]
    public async Task Requests_WhenAllReadOnly_Interleave_AndAWriterWaits()
    {
        var first = Grain.HoldReadOnly("a");
        (await Probe.Next(_key)).ShouldBe("begin a");
        var second = Grain.HoldReadOnly("b");
        (await Probe.Next(_key)).ShouldBe("begin b");
        var writer = Grain.Plain();
        await Grain.Ping().WaitAsync(Probe.Guard);
        writer.IsCompleted.ShouldBeFalse();
        Probe.Gate(_key + "a").SetResult();
        Probe.Gate(_key + "b").SetResult();
        await Task.WhenAll(first, second, writer).WaitAsync(Probe.Guard);
    }

    [Fact]
    public async Task Requests_OfAReentrantGrain_Interleave()
    {
        var grain = fixture.Grains.GetGrain<IReentrantGrain>(_key);
        var first = grain.Hold("a");
        (await Probe.Next(_key)).ShouldBe("begin a");
        (await grain.Plain().WaitAsync(Probe.Guard)).ShouldBe("plain");
        Probe.Gate(_key + "a").SetResult();
        await first.WaitAsync(Probe.Guard);
    }

    [Fact]
    public async Task Turns_WhenManyRequestsInterleave_NeverRunAtTheSameTime()
    {
        var grain = fixture.Grains.GetGrain<IReentrantGrain>(_key);
        var calls = Enumerable.Range(0, 50).Select(_ => Task.Run(() => grain.Add(200)));
        await Task.WhenAll(calls).WaitAsync(Probe.Guard);
        (await grain.Sum().WaitAsync(Probe.Guard)).ShouldBe(50 * 200);
    }

    [Fact]
    public async Task Awaits_InAGrain_ComeBackToItsTurns() =>
        (await Grain.StaysInItsTurns().WaitAsync(Probe.Guard)).ShouldBeTrue();

    [Fact]
    public async Task CallChain_WhenItComesBackToAWaitingCaller_TimesOut()
    {
        var other = fixture.Grains.GetGrain<ICallGrain>(_key + "other");
        await Should.ThrowAsync<TimeoutException>(() => Grain.CallBack(other, Grain).WaitAsync(Probe.Guard));
        // Neither grain is lost by it.
        (await Grain.Plain().WaitAsync(Probe.Guard)).ShouldBe("plain");
        (await other.Plain().WaitAsync(Probe.Guard)).ShouldBe("plain");
    }

    [Fact]
    public async Task Counts_OfConcurrentCallers_AreNotLost()
    {
        var calls = Enumerable.Range(0, 20).Select(_ => Task.Run(() => Grain.CountUp(50)));
        await Task.WhenAll(calls).WaitAsync(Probe.Guard);
        (await Grain.CountUp(0).WaitAsync(Probe.Guard)).ShouldBe(1000);
    }
}
