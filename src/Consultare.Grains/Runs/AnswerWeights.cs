using Consultare.Integrations.Answers;

namespace Consultare.Grains.Runs;

/// <summary>How far the failure of an outside system reaches (hub-domain 4.3, sandbox S01–S16).</summary>
internal static class AnswerWeights
{
    /// <summary>A page that failed: a passing fault is that page's, anything else makes the run an error.</summary>
    /// <param name="answer">The failed answer.</param>
    /// <param name="credential">The credential behind the call: a refusal of it is what the service waits for.</param>
    public static PageResult OfPage<T>(Answer<T> answer, string? credential = null)
    {
        var failure = Failure(answer);
        var result = PageResult.Failed(failure.Message, Weight(failure), failure.Attempts);
        return WithCredential(result, failure, credential);
    }

    /// <summary>A name list that failed: only a refused or blocked key is more than that list's own trouble.</summary>
    /// <param name="answer">The failed answer.</param>
    /// <param name="credential">The credential behind the call.</param>
    public static PageResult OfLookup<T>(Answer<T> answer, string? credential = null)
    {
        var failure = Failure(answer);
        var weight = ConcernsEverything(failure.Kind) ? FailureWeight.Stop : FailureWeight.Page;
        var result = PageResult.Failed($"{failure.Message} Os nomes já gravados foram mantidos.", weight, failure.Attempts);
        return WithCredential(result, failure, credential);
    }

    private static FailureWeight Weight(IntegrationFailure failure) =>
        ConcernsEverything(failure.Kind) ? FailureWeight.Stop
        : failure.IsFatal ? FailureWeight.Run
        : FailureWeight.Page;

    private static PageResult WithCredential(PageResult result, IntegrationFailure failure, string? credential) =>
        credential is not null && IsRefusal(failure.Kind) ? result.BlockedBy(credential) : result;

    private static bool IsRefusal(FailureKind kind) =>
        kind is FailureKind.Credential or FailureKind.SessionLost or FailureKind.SessionTaken;

    private static bool ConcernsEverything(FailureKind kind) =>
        kind is FailureKind.Configuration or FailureKind.Credential or FailureKind.Blocked;

    private static IntegrationFailure Failure<T>(Answer<T> answer) => answer is Failed<T> failed
        ? failed.Failure
        : throw new InvalidOperationException("Only a failed answer has a failure.");
}
