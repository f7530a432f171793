using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Tests.Answers;

public sealed class IntegrationFailureTests
{
    [Fact]
    public void IsFatal_OnlyWhenTheTroubleDoesNotPassByItself()
    {
        var passing = Enum.GetValues<FailureKind>().Where(kind => !Of(kind).IsFatal);

        passing.ShouldBe(
            [
                FailureKind.RateLimited, FailureKind.ServerFault, FailureKind.Timeout, FailureKind.Connection,
                FailureKind.SessionLost, FailureKind.SessionTaken, FailureKind.UnknownPage, FailureKind.Untrusted,
                FailureKind.Busy,
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Map_WhenFailed_StaysTheSameFailure()
    {
        Answer<int> answer = new Failed<int>(Of(FailureKind.Timeout));

        answer.Map(number => $"{number}").ShouldBeOfType<Failed<string>>().Failure.Kind.ShouldBe(FailureKind.Timeout);
    }

    [Fact]
    public void Map_WhenSucceeded_KeepsTheAttempts()
    {
        Answer<int> answer = new Success<int>(7, Attempts: 3);

        answer.Map(number => $"{number}").ShouldBe(new Success<string>("7", 3));
    }

    private static IntegrationFailure Of(FailureKind kind) => new(kind, "texto", null, [], 1);
}
