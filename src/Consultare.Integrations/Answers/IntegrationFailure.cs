namespace Consultare.Integrations.Answers;

/// <summary>What went wrong with one call, for the ledger and for the staff.</summary>
/// <param name="Kind">The class of failure.</param>
/// <param name="Message">One or two plain sentences in pt-BR; no secret and no personal data.</param>
/// <param name="StatusCode">The HTTP status of the last attempt; null when no answer came.</param>
/// <param name="Fields">Names of the fields the system complained about; empty when it named none.</param>
/// <param name="Attempts">How many requests were sent; 0 when the call could not even be made.</param>
public sealed record IntegrationFailure(
    FailureKind Kind,
    string Message,
    int? StatusCode,
    IReadOnlyList<string> Fields,
    int Attempts)
{
    /// <summary>
    /// Whether the failure ends the run as ERROR even when other pages closed (hub-domain 4.3): asking again later will
    /// not help until somebody changes something. Only trouble that passes by itself is not fatal.
    /// </summary>
    public bool IsFatal => Kind
        is not (FailureKind.RateLimited or FailureKind.ServerFault or FailureKind.Timeout or FailureKind.Connection
            or FailureKind.SessionLost or FailureKind.SessionTaken or FailureKind.UnknownPage or FailureKind.Untrusted
            or FailureKind.Busy);
}
