using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;

namespace Consultare.Grains.Tests.Runs;

/// <summary>How far each kind of failure reaches (hub-domain 4.3, sandbox S01–S16).</summary>
public sealed class AnswerWeightsTests
{
    public static TheoryData<FailureKind> Kinds => [.. Enum.GetValues<FailureKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void OfPage_OnlyTroubleThatPassesIsThePagesOwn(FailureKind kind)
    {
        var weight = AnswerWeights.OfPage(Failed(kind)).Failure!.Weight;

        weight.ShouldBe(kind switch
        {
            FailureKind.Configuration or FailureKind.Credential or FailureKind.Blocked => FailureWeight.Stop,
            FailureKind.RateLimited or FailureKind.ServerFault or FailureKind.Timeout or FailureKind.Connection
                or FailureKind.SessionLost or FailureKind.SessionTaken or FailureKind.UnknownPage or FailureKind.Untrusted
                or FailureKind.Busy => FailureWeight.Page,
            _ => FailureWeight.Run,
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void OfLookup_OnlyAKeyThatIsRefusedIsMoreThanTheListsOwn(FailureKind kind)
    {
        var failure = AnswerWeights.OfLookup(Failed(kind)).Failure!;

        failure.Weight.ShouldBe(
            kind is FailureKind.Configuration or FailureKind.Credential or FailureKind.Blocked ? FailureWeight.Stop : FailureWeight.Page);
        failure.Message.ShouldBe("O Feegow falhou. Os nomes já gravados foram mantidos.");
    }

    [Fact]
    public void OfPage_TellsMessageAndAttempts()
    {
        var result = AnswerWeights.OfPage(Failed(FailureKind.ServerFault));

        result.Failure!.Message.ShouldBe("O Feegow falhou.");
        result.Attempts.ShouldBe(4);
        result.Read.ShouldBe(0);
    }

    private static Failed<int> Failed(FailureKind kind) =>
        new(new IntegrationFailure(kind, "O Feegow falhou.", StatusCode: null, Fields: [], Attempts: 4));
}
