using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Clinia;

/// <summary>
/// The dashboard's session. Whoever meets a lost one renews it by version, so that many callers cause one login;
/// credentials that were refused are not tried again until they change, unless a person asks.
/// </summary>
public interface ICliniaSessions
{
    /// <summary>The stored session; a SessionLost failure when there is none.</summary>
    ValueTask<Answer<CliniaSession>> CurrentAsync(CancellationToken cancellationToken);

    /// <summary>Another session than <paramref name="staleVersion"/>: the one made since, or one of a new login.</summary>
    ValueTask<Answer<CliniaSession>> RenewAsync(long staleVersion, bool askedByPerson, CancellationToken cancellationToken);
}
