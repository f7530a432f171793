using Consultare.Data.Users;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Web.Access.SignIn;
using Consultare.Web.Hosting;

namespace Consultare.Web.Access;

/// <summary>Sees to it that somebody can sign in to a new hub; never changes an account that is there (F23).</summary>
internal sealed class FirstAdministrator(
    UserStore users, IConfiguration configuration, TimeProvider clock, RandomText random)
{
    private const string EmailSetting = "HUB_ADMIN_EMAIL";
    private const string PasswordSetting = "HUB_ADMIN_PASSWORD";
    private const string MadeUpEmail = "admin@consultare.local";
    private const int MadeUpLength = 16;

    // Without the letters and digits that are mistaken for each other when typed from a screen.
    private const string MadeUpLetters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Adds the account of the settings when it is absent, or one with a made-up password to an empty table.</summary>
    /// <returns>The made-up way in, to be shown once; null when none was made up.</returns>
    /// <exception cref="SettingException">Only one of the two settings is there, or the e-mail is none.</exception>
    public async Task<FirstSignIn?> EnsureAsync(CancellationToken cancellationToken)
    {
        var email = configuration[EmailSetting]?.Trim();
        var password = configuration[PasswordSetting];
        if (string.IsNullOrEmpty(email) && string.IsNullOrEmpty(password))
        {
            return await MakeUpAsync(cancellationToken);
        }

        await AddAsync(CheckedEmail(email), CheckedPassword(password), cancellationToken);
        return null;
    }

    private async Task<FirstSignIn?> MakeUpAsync(CancellationToken cancellationToken)
    {
        if (await users.AnyAsync(cancellationToken))
        {
            return null;
        }

        var made = new FirstSignIn(MadeUpEmail, random(MadeUpLetters, MadeUpLength));
        return await AddAsync(made.Email, made.Password, cancellationToken) ? made : null;
    }

    private async Task<bool> AddAsync(string email, string password, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(email, cancellationToken) is not null)
        {
            return false;
        }

        var administrator = new UserRow(
            Guid.NewGuid().ToString(), "Administrador", email, PasswordCheck.Hash(password),
            Roles.Admin, "TI / Sistemas", Roles.Active, LastAccess: null);
        try
        {
            await users.InsertAsync(administrator, clock.LocalNow(), cancellationToken);
            return true;
        }
        catch (EmailTakenException)
        {
            // Another node of the cluster was quicker; its account stands.
            return false;
        }
    }

    private static string CheckedEmail(string? email) => email is { Length: <= 191 } && email.Contains('@', StringComparison.Ordinal)
        ? email
        : throw new SettingException(EmailSetting, "informe um e-mail válido junto com HUB_ADMIN_PASSWORD.");

    private static string CheckedPassword(string? password) => string.IsNullOrWhiteSpace(password)
        ? throw new SettingException(PasswordSetting, "informe a senha junto com HUB_ADMIN_EMAIL.")
        : password;
}
