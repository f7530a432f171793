namespace Orleans.Conformance.Services;

/// <summary>What grains are built from, and how they are found.</summary>
public sealed class ServiceTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{

    [Fact]
    public async Task KeyedServices_InAConstructor_AreGiven() =>
        (await fixture.Grains.GetGrain<IPortugueseGrain>("Ana").Greet().WaitAsync(Probe.Guard)).ShouldBe("Olá Ana");

    [Fact]
    public async Task Grain_CallsAnotherGrain() =>
        (await fixture.Grains.GetGrain<IEnglishGrain>("Ana").Greet().WaitAsync(Probe.Guard)).ShouldBe("Hello, Olá Ana");

    [Fact]
    public async Task Grain_ThroughItsBaseInterface_IsTheSame()
    {
        IGreetingGrain upcast = fixture.Grains.GetGrain<IPortugueseGrain>("Ana");
        (await upcast.Greet().WaitAsync(Probe.Guard)).ShouldBe("Olá Ana");
        var english = fixture.Grains.GetGrain<IEnglishGrain>("Ana").AsReference<IGreetingGrain>();
        (await english.Greet().WaitAsync(Probe.Guard)).ShouldBe("Hello, Olá Ana");
    }

    [Fact]
    public async Task Grain_ByClassNamePrefix_IsFoundAmongSeveral() =>
        (await fixture.Grains.GetGrain<IGreetingGrain>("Ana", typeof(PortugueseGrain).FullName).Greet().WaitAsync(Probe.Guard))
            .ShouldBe("Olá Ana");

    [Fact]
    public void Interface_OfSeveralClassesWithoutAPrefix_IsRefused() =>
        Should.Throw<ArgumentException>(() => fixture.Grains.GetGrain<IGreetingGrain>("Ana"));

    [Fact]
    public async Task GrainType_WhenGivenByAttribute_IsInTheIdentity()
    {
        var grain = fixture.Grains.GetGrain<IEnglishGrain>("Ana");
        grain.GetGrainId().ShouldBe(GrainId.Create("english-speaker", "Ana"));
        (await grain.Id().WaitAsync(Probe.Guard)).ShouldBe(grain.GetGrainId());
        fixture.Grains.GetGrain<IPortugueseGrain>("Ana").GetGrainId().ToString().ShouldBe("portuguese/Ana");
    }

    [Fact]
    public async Task Grain_ById_IsTheSame()
    {
        var id = fixture.Grains.GetGrain<IPortugueseGrain>("Ana").GetGrainId();
        (await fixture.Grains.GetGrain<IPortugueseGrain>(id).Greet().WaitAsync(Probe.Guard)).ShouldBe("Olá Ana");
    }

    [Fact]
    public async Task Keys_ThatAreNumbersOrGuids_ArriveInTheGrain()
    {
        (await fixture.Grains.GetGrain<INumberGrain>(-42).Key().WaitAsync(Probe.Guard)).ShouldBe(-42);
        (await fixture.Grains.GetGrain<INumberGrain>(1_000_000).Key().WaitAsync(Probe.Guard)).ShouldBe(1_000_000);
        var guid = Guid.NewGuid();
        (await fixture.Grains.GetGrain<IGuidGrain>(guid).Key().WaitAsync(Probe.Guard)).ShouldBe(guid);
    }

    [Fact]
    public async Task References_ToTheSameGrain_AreEqual()
    {
        var grain = fixture.Grains.GetGrain<IGuidGrain>(Guid.NewGuid());
        fixture.Grains.GetGrain<IGuidGrain>(grain.GetPrimaryKey()).ShouldBe(grain);
        fixture.Grains.GetGrain<IGuidGrain>(Guid.NewGuid()).ShouldNotBe(grain);
        (await grain.IsMyself(grain).WaitAsync(Probe.Guard)).ShouldBeTrue();
    }
}
