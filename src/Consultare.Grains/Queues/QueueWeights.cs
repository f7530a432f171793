using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;

namespace Consultare.Grains.Queues;

/// <summary>
/// How far the failure of one unit's reading reaches: one unit's trouble stays that unit's (sandbox 6). Only a changed
/// layout, and credentials that nobody can use, are more.
/// </summary>
internal static class QueueWeights
{
    /// <summary>The unit's page, failed.</summary>
    public static PageResult Failed(IntegrationFailure failure) =>
        PageResult.Failed(failure.Message, Of(failure.Kind), failure.Attempts);

    private static FailureWeight Of(FailureKind kind) => kind switch
    {
        FailureKind.Configuration or FailureKind.Credential or FailureKind.Blocked => FailureWeight.Stop,
        FailureKind.LayoutChanged => FailureWeight.Run,
        FailureKind.SessionLost or FailureKind.SessionTaken or FailureKind.Busy or FailureKind.UnknownPage
            or FailureKind.Untrusted => FailureWeight.Passing,
        _ => FailureWeight.Page,
    };
}
