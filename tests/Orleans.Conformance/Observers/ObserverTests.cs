using System.Runtime.CompilerServices;

namespace Orleans.Conformance.Observers;

/// <summary>Observers: objects outside any grain that grains push to.</summary>
public sealed class ObserverTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    private static readonly Probe Probe = Probe.Shared;
    private readonly string _key = Guid.NewGuid().ToString("N");

    private ISpeakerGrain Grain => fixture.Grains.GetGrain<ISpeakerGrain>(_key);

    [Fact]
    public async Task Observers_WhenNotified_AllHear()
    {
        var (first, second) = (new Listener(_key + 1), new Listener(_key + 2));
        await Subscribe(first);
        await Subscribe(second);
        await Grain.Say("news").WaitAsync(Probe.Guard);
        (await Probe.Next(_key + 1)).ShouldBe("news");
        (await Probe.Next(_key + 2)).ShouldBe("news");
        GC.KeepAlive(first);
        GC.KeepAlive(second);
    }

    [Fact]
    public async Task Observer_WhenSubscribedAgain_CountsOnce_AndUnsubscribedNotAtAll()
    {
        var listener = new Listener(_key);
        var reference = await Subscribe(listener);
        await Grain.Subscribe(reference).WaitAsync(Probe.Guard);
        (await Grain.Count().WaitAsync(Probe.Guard)).ShouldBe(1);
        await Grain.Unsubscribe(reference).WaitAsync(Probe.Guard);
        (await Grain.Count().WaitAsync(Probe.Guard)).ShouldBe(0);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task Notify_OneWay_DoesNotWaitForTheObserver()
    {
        var slow = new Listener(_key + "slow") { IsGated = true };
        await Subscribe(slow);
        await Grain.Say("news").WaitAsync(Probe.Guard);
        (await Probe.Next(_key + "slow")).ShouldBe("news");
        Probe.Gate(_key + "slow").SetResult();
        GC.KeepAlive(slow);
    }

    [Fact]
    public async Task Observer_ThatFailsOneWay_HurtsNeitherTheGrainNorTheOthers()
    {
        var (bad, good) = (new Listener(_key + "bad") { IsFailing = true }, new Listener(_key + "good"));
        await Subscribe(bad);
        await Subscribe(good);
        await Grain.Say("one").WaitAsync(Probe.Guard);
        await Grain.Say("two").WaitAsync(Probe.Guard);
        (await Probe.Next(_key + "good")).ShouldBe("one");
        (await Probe.Next(_key + "good")).ShouldBe("two");
        (await Grain.Count().WaitAsync(Probe.Guard)).ShouldBe(2);
        GC.KeepAlive(bad);
        GC.KeepAlive(good);
    }

    [Fact]
    public async Task Observer_ThatFailsWhenWaitedFor_IsDropped_AndTheOthersHear()
    {
        var (bad, good) = (new Listener(_key + "bad") { IsFailing = true }, new Listener(_key + "good"));
        await Subscribe(bad);
        await Subscribe(good);
        await Grain.SayAndWait("news").WaitAsync(Probe.Guard);
        (await Probe.Next(_key + "good")).ShouldBe("news");
        (await Grain.Count().WaitAsync(Probe.Guard)).ShouldBe(1);
        GC.KeepAlive(bad);
        GC.KeepAlive(good);
    }

    [Fact]
    public async Task Observer_WhoseReferenceWasDeleted_HurtsNobody()
    {
        var (dead, alive) = (new Listener(_key + "dead"), new Listener(_key + "alive"));
        var reference = await Subscribe(dead);
        await Subscribe(alive);
        fixture.Grains.DeleteObjectReference<IListener>(reference);
        await Grain.Say("news").WaitAsync(Probe.Guard);
        (await Probe.Next(_key + "alive")).ShouldBe("news");
        Probe.Told(_key + "dead").ShouldBeEmpty();
        GC.KeepAlive(dead);
        GC.KeepAlive(alive);
    }

    [Fact]
    public async Task Observer_ThatNobodyKeeps_IsCollected_AndHurtsNobody()
    {
        var (forgotten, trace) = CreateForgotten();
        var alive = new Listener(_key + "alive");
        await Grain.Subscribe(forgotten).WaitAsync(Probe.Guard);
        await Subscribe(alive);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        trace.IsAlive.ShouldBeFalse();
        await Grain.Say("news").WaitAsync(Probe.Guard);
        (await Probe.Next(_key + "alive")).ShouldBe("news");
        Probe.Told(_key + "forgotten").ShouldBeEmpty();
        GC.KeepAlive(alive);
    }

    [Fact]
    public async Task Observer_WhenNotSubscribedAgainInTime_Expires()
    {
        var (old, renewed) = (new Listener(_key + "old"), new Listener(_key + "renewed"));
        await Subscribe(old);
        var reference = await Subscribe(renewed);
        await Grain.Advance(TimeSpan.FromSeconds(60)).WaitAsync(Probe.Guard);
        await Grain.Subscribe(reference).WaitAsync(Probe.Guard);
        await Grain.Advance(TimeSpan.FromSeconds(31)).WaitAsync(Probe.Guard);
        await Grain.Say("news").WaitAsync(Probe.Guard);
        (await Probe.Next(_key + "renewed")).ShouldBe("news");
        Probe.Told(_key + "old").ShouldBeEmpty();
        (await Grain.Count().WaitAsync(Probe.Guard)).ShouldBe(1);
        GC.KeepAlive(old);
        GC.KeepAlive(renewed);
    }

    [Fact]
    public void CreateObjectReference_OfAReference_IsRefused()
    {
        var listener = new Listener(_key);
        var reference = fixture.Grains.CreateObjectReference<IListener>(listener);
        Should.Throw<ArgumentException>(() => fixture.Grains.CreateObjectReference<IListener>(reference));
        GC.KeepAlive(listener);
    }

    // Not inlined, so that no local of the test keeps the object.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (IListener Reference, WeakReference Trace) CreateForgotten()
    {
        var listener = new Listener(_key + "forgotten");
        return (fixture.Grains.CreateObjectReference<IListener>(listener), new WeakReference(listener));
    }

    private async Task<IListener> Subscribe(Listener listener)
    {
        var reference = fixture.Grains.CreateObjectReference<IListener>(listener);
        await Grain.Subscribe(reference).WaitAsync(Probe.Guard);
        return reference;
    }
}
