using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>
/// The waiting room's session. Whoever meets a lost one renews it by version, so that many callers cause one login;
/// the block of a competing session and wrong credentials are told as failures.
/// </summary>
public interface IWebSessions
{
    /// <summary>The session in use; logs in when there is none.</summary>
    ValueTask<Answer<WebSession>> CurrentAsync(CancellationToken cancellationToken);

    /// <summary>A session newer than <paramref name="staleVersion"/>: the one made since, or a new login.</summary>
    ValueTask<Answer<WebSession>> RenewAsync(long staleVersion, CancellationToken cancellationToken);
}
