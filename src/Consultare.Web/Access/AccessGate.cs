using System.Security.Claims;
using Consultare.Data.Users;

namespace Consultare.Web.Access;

/// <summary>Asks the database at every check who a session belongs to and what they may do now (F22).</summary>
internal sealed class AccessGate(AccessReader reader)
{
    private const string FingerprintClaim = "password_fingerprint";

    /// <summary>The person, or null when they are gone, inactive or have another password by now.</summary>
    public async Task<Viewer?> FindAsync(string userId, string passwordFingerprint, CancellationToken cancellationToken)
    {
        var row = await reader.FindAsync(userId, cancellationToken);
        return row is not null
            && Roles.IsActive(row.Status)
            && PasswordFingerprint.Matches(passwordFingerprint, row.PasswordHash)
            ? View(row)
            : null;
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

    private static Viewer View(AccessRow row)
    {
        var role = Roles.Of(row.Role);
        return new Viewer(
            row.UserId, row.Name, row.Email, role, row.Department, AccessMatrix.Resolve(role, row.Permissions));
    }
}
