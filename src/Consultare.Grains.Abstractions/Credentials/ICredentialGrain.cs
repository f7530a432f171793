using Orleans.Concurrency;

namespace Consultare.Grains.Abstractions.Credentials;

/// <summary>
/// One credential of an outside system (one per system and unit): renewed once for all who meet a refusal, proven by a
/// real call before it counts. Keys: <see cref="CredentialKeys"/>.
/// </summary>
public interface ICredentialGrain : IGrainWithStringKey
{
    /// <summary>What is known of it, without asking anybody.</summary>
    [AlwaysInterleave]
    Task<CredentialState> GetStateAsync();

    /// <summary>Proves it with a real call, renewing it first where there is none; a person has asked.</summary>
    [AlwaysInterleave, ResponseTimeout("00:03:00")]
    Task<CredentialTest> TestAsync();

    /// <summary>
    /// A credential newer than <paramref name="staleVersion"/>: the one made since, or one shared renewal for all callers.
    /// What failed for good is not tried again until the credentials change, unless a person asks.
    /// </summary>
    [AlwaysInterleave, ResponseTimeout("00:03:00")]
    Task<CredentialRenewal> GetFreshAsync(long staleVersion, bool askedByPerson);

    /// <summary>
    /// Remembers what a person's test found, for all nodes and over a restart. Whoever tests by other means than
    /// <see cref="TestAsync"/>, a key for instance, tells it here.
    /// </summary>
    [AlwaysInterleave]
    Task NoteTrialAsync(bool ok, string message);

    /// <summary>The credentials behind it have changed: what was remembered of failures, tests and sessions is void.</summary>
    [AlwaysInterleave]
    Task ForgetAsync();

    /// <summary>For whoever has made and stored a proven one by itself, as the auth service does.</summary>
    [AlwaysInterleave]
    Task RecordAsync(CredentialOutcome outcome);
}
