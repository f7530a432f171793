using Consultare.Grains.Abstractions.Credentials;
using Orleans.Concurrency;

namespace Consultare.Grains.Abstractions.Clinia;

/// <summary>The one place where the dashboard's session is renewed, whoever finds it lost. Key: <see cref="CredentialKeys.Clinia"/>.</summary>
public interface ICliniaSessionGrain : IGrainWithStringKey
{
    /// <summary>
    /// A session other than <paramref name="staleVersion"/> is stored when this answers fresh: the one stored since, or that
    /// of one login shared by all callers. A refused password is not tried again until it changes, unless a person asks.
    /// </summary>
    [AlwaysInterleave, ResponseTimeout("00:03:00")]
    Task<CredentialRenewal> GetFreshAsync(long staleVersion, bool askedByPerson);
}
