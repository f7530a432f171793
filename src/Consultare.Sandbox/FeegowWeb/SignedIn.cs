namespace Consultare.Sandbox.FeegowWeb;

/// <summary>Whom a request belongs to, and the unit that the session stands at.</summary>
/// <param name="SessionId">The session's cookie value; never told outside.</param>
/// <param name="User">The user's name.</param>
/// <param name="UnitId">0 for all, 2, 3 or 12.</param>
internal sealed record SignedIn(string SessionId, string User, int UnitId);
