using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>The units' tokens and cookies, renewed in a browser by the auth service.</summary>
public interface IUnitSessions
{
    /// <summary>What is stored for the unit; a failure when nothing is.</summary>
    ValueTask<Answer<UnitSession>> CurrentAsync(int unitId, CancellationToken cancellationToken);

    /// <summary>
    /// One newer than <paramref name="staleVersion"/>. Many callers share one renewal, and a unit's session is renewed on
    /// demand at most once in a while (30 minutes, a setting): sooner than that the failure says so.
    /// </summary>
    ValueTask<Answer<UnitSession>> RenewAsync(int unitId, long staleVersion, CancellationToken cancellationToken);
}
