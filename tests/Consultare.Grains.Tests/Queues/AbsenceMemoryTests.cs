using Consultare.Grains.Queues;

namespace Consultare.Grains.Tests.Queues;

/// <summary>Who is gone by the trusted readings of a unit (hub-integrations 5).</summary>
public sealed class AbsenceMemoryTests
{
    private static readonly DateTimeOffset Now = QueueHub.Evening;
    private static readonly HashSet<string> Nobody = [];

    [Fact]
    public void Enter_AtTheSecondReadingWithoutThem_SaysTheyAreGone()
    {
        var memory = new AbsenceMemory<string>(2, TimeSpan.Zero);

        memory.Enter(["a", "b"], Nobody, Now).ShouldBeEmpty();
        memory.Enter(["a", "b"], new HashSet<string> { "b" }, Now).ShouldBe(["a"]);
    }

    [Fact]
    public void Enter_WhenTheyWereSeenInBetween_CountsAnew()
    {
        var memory = new AbsenceMemory<string>(2, TimeSpan.Zero);
        memory.Enter(["a"], Nobody, Now);
        memory.Enter(["a"], new HashSet<string> { "a" }, Now);

        memory.Enter(["a"], Nobody, Now).ShouldBeEmpty();
    }

    [Fact]
    public void Enter_WhenOneReadingIsEnough_SaysSoAtOnce() =>
        new AbsenceMemory<long>(1, TimeSpan.Zero).Enter([7], new HashSet<long>(), Now).ShouldBe([7]);

    [Fact]
    public void Enter_WhenTheMinutesAreNotOver_Waits()
    {
        var memory = new AbsenceMemory<string>(2, TimeSpan.FromMinutes(10));
        memory.Enter(["a"], Nobody, Now);

        memory.Enter(["a"], Nobody, Now.AddMinutes(9)).ShouldBeEmpty();
        memory.Enter(["a"], Nobody, Now.AddMinutes(10)).ShouldBe(["a"]);
    }

    [Fact]
    public void Forget_OnANewDay_CountsFromTheBeginning()
    {
        var memory = new AbsenceMemory<string>(2, TimeSpan.Zero);
        memory.Enter(["a"], Nobody, Now);
        memory.Forget();

        memory.Enter(["a"], Nobody, Now).ShouldBeEmpty();
    }
}
