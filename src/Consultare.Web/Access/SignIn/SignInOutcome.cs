using Consultare.Data.Users;

namespace Consultare.Web.Access.SignIn;

/// <summary>How an attempt to sign in ended.</summary>
/// <param name="User">The user; null when refused.</param>
/// <param name="Viewer">The user with what they may do; null when refused.</param>
/// <param name="RetryAfter">How long to wait when there were too many attempts; null otherwise.</param>
internal sealed record SignInOutcome(UserRow? User, Viewer? Viewer, TimeSpan? RetryAfter)
{
    /// <summary>E-mail or password are wrong, or the user is inactive: which of them is not told.</summary>
    public static SignInOutcome Refused { get; } = new(null, null, null);

    /// <summary>The user may come in.</summary>
    public static SignInOutcome Accepted(UserRow user, Viewer viewer) => new(user, viewer, null);

    /// <summary>Too many attempts.</summary>
    public static SignInOutcome Wait(TimeSpan retryAfter) => new(null, null, retryAfter);
}
