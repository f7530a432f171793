using System.Security.Claims;
using Consultare.Data.Users;

namespace Consultare.Web.Access;

/// <summary>Asks the database at every check who a session belongs to and what they may do now (F22).</summary>
internal sealed class AccessGate(UserStore users, PermissionStore permissions)
{
    private const string FingerprintClaim = "password_fingerprint";

    /// <summary>The person, or null when they are gone, inactive or have another password by now.</summary>
    public async Task<Viewer?> FindAsync(string userId, string passwordFingerprint, CancellationToken cancellationToken)
    {
        var user = await users.FindAsync(userId, cancellationToken);
        return user is not null
            && Roles.IsActive(user.Status)
            && PasswordFingerprint.Matches(passwordFingerprint, user.PasswordHash)
            ? await ViewAsync(user, cancellationToken)
            : null;
    }

    /// <summary>The rights of a user whose sign-in has been checked.</summary>
    public async Task<Viewer> ViewAsync(UserRow user, CancellationToken cancellationToken)
    {
        var role = Roles.Of(user.Role);
        var stored = role == Roles.Admin ? [] : await permissions.ListAsync(user.Id, cancellationToken);
        return new Viewer(user.Id, user.Name, user.Email, role, user.Department, AccessMatrix.Resolve(role, stored));
    }

    /// <summary>The claims of a new session: the user's id and which password opened it, nothing else.</summary>
    public static ClaimsPrincipal PrincipalOf(UserRow user) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, user.Id),
            new Claim(FingerprintClaim, PasswordFingerprint.Of(user.PasswordHash)),
        ],
        SessionCookie.Scheme));

    /// <summary>The user of a session, or null.</summary>
    public static string? UserIdOf(ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>The password fingerprint of a session, or null.</summary>
    public static string? FingerprintOf(ClaimsPrincipal principal) => principal.FindFirstValue(FingerprintClaim);
}
