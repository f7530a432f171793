using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>
/// The work that needs a browser. Tests of many days replace it by one that speaks HTTP; nobody else knows how a session
/// is made.
/// </summary>
public interface IFeegowLogins
{
    /// <summary>Signs in and stays at the head office; every cookie of the browser comes along.</summary>
    Task<Answer<WebLogin>> SignInAsync(IFeegowUser user, CancellationToken cancellationToken);

    /// <summary>
    /// Signs in once and gets each unit's token, proven, in turn. A failure of the answer itself concerns all units.
    /// </summary>
    Task<Answer<UnitTokens>> UnitTokensAsync(
        IFeegowUser user, IReadOnlyList<int> units, CancellationToken cancellationToken);
}
