using Consultare.Grains.Appointments;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;

namespace Consultare.Grains.Tests.Appointments;

/// <summary>How far each kind of failure reaches (hub-domain 4.3, sandbox S01–S16).</summary>
public sealed class FeegowFailureWeightsTests
{
    public static TheoryData<FailureKind> Kinds => [.. Enum.GetValues<FailureKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void OfSlice_OnlyTroubleThatPassesIsTheSlicesOwn(FailureKind kind)
    {
        var weight = FeegowFailureWeights.OfSlice(Failed(kind)).Failure!.Weight;

        weight.ShouldBe(kind switch
        {
            FailureKind.Configuration or FailureKind.Credential or FailureKind.Blocked => FailureWeight.Stop,
            FailureKind.RateLimited or FailureKind.ServerFault or FailureKind.Timeout or FailureKind.Connection => FailureWeight.Page,
            _ => FailureWeight.Run,
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void OfLookup_OnlyAKeyThatIsRefusedIsMoreThanTheListsOwn(FailureKind kind)
    {
        var failure = FeegowFailureWeights.OfLookup(Failed(kind)).Failure!;

        failure.Weight.ShouldBe(
            kind is FailureKind.Configuration or FailureKind.Credential or FailureKind.Blocked ? FailureWeight.Stop : FailureWeight.Page);
        failure.Message.ShouldBe("O Feegow falhou. Os nomes já gravados foram mantidos.");
    }

    [Fact]
    public void OfSlice_TellsMessageAndAttempts()
    {
        var result = FeegowFailureWeights.OfSlice(Failed(FailureKind.ServerFault));

        result.Failure!.Message.ShouldBe("O Feegow falhou.");
        result.Attempts.ShouldBe(4);
        result.Read.ShouldBe(0);
    }

    private static Failed<int> Failed(FailureKind kind) =>
        new(new IntegrationFailure(kind, "O Feegow falhou.", StatusCode: null, Fields: [], Attempts: 4));
}
