using Consultare.Grains.WaitingRoom;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.WaitingRoom;

namespace Consultare.Grains.Tests.Queues;

/// <summary>Which readings of a cycle are believed to be of their unit (hub-integrations 5, S24).</summary>
public sealed class UnitProofTests
{
    private readonly UnitProof _proof = new();

    [Fact]
    public void Distrust_WhereOthersAreProven_TakesTheUnprovenForUntrusted() =>
        Trusted(_proof.Distrust(Cycle(true, false, true))).ShouldBe([2, 12]);

    [Fact]
    public void Distrust_WhereNoPageTellsTheUnit_BelievesAll() => Trusted(_proof.Distrust(Cycle(false, false, false))).ShouldBe([2, 3, 12]);

    [Fact]
    public void Distrust_WherePagesToldTheUnitBefore_DoesNotBelieveTheOnlyReading()
    {
        _proof.Distrust(Cycle(true, true, true));

        Trusted(_proof.Distrust(Cycle(null, false, null))).ShouldBeEmpty();
    }

    [Fact]
    public void Distrust_WhenNoPageTellsTheUnitAnyMore_ComparesFromThenOn()
    {
        _proof.Distrust(Cycle(true, true, true));

        Trusted(_proof.Distrust(Cycle(false, false, false))).ShouldBe([2, 3, 12]);
        Trusted(_proof.Distrust(Cycle(null, false, null))).ShouldBe([3]);
    }

    [Fact]
    public void SameQueues_OfTwoUnits_AreBothUntrustedAndEmptyOnesAreNot()
    {
        var (ana, bia) = (Patient("Ana"), Patient("Bia"));

        Trusted(SameQueues.Distrust(Readings([ana, bia], [bia, ana], [ana]))).ShouldBe([12]);
        Trusted(SameQueues.Distrust(Readings([], [], [ana]))).ShouldBe([2, 3, 12]);
    }

    private static WaitingPatient Patient(string name) => new(name, "09:05", "Dra.", false);

    private static int[] Trusted(IReadOnlyDictionary<int, Answer<WaitingReading>> answers) =>
        [.. answers.Where(pair => pair.Value is Success<WaitingReading>).Select(pair => pair.Key).Order()];

    private static Dictionary<int, Answer<WaitingReading>> Readings(params WaitingPatient[][] patients) =>
        new[] { 2, 3, 12 }.Zip(patients).ToDictionary(
            pair => pair.First, pair => (Answer<WaitingReading>)new Success<WaitingReading>(new WaitingReading(pair.First, true, pair.Second), 1));

    // Proven, unproven, or not read at all.
    private static Dictionary<int, Answer<WaitingReading>> Cycle(params bool?[] proven) =>
        new[] { 2, 3, 12 }.Zip(proven).ToDictionary(pair => pair.First, pair => pair.Second is { } isProven
            ? (Answer<WaitingReading>)new Success<WaitingReading>(new WaitingReading(pair.First, isProven, []), 1)
            : new Failed<WaitingReading>(new IntegrationFailure(FailureKind.Timeout, "", null, [], 1)));
}
