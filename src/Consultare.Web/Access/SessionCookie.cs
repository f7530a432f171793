using Microsoft.AspNetCore.Authentication.Cookies;

namespace Consultare.Web.Access;

/// <summary>The cookie of a session (hub-domain 6.1): encrypted by Data Protection, thirty days from sign-in.</summary>
internal static class SessionCookie
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string Scheme = "hub";

    /// <summary>Name of the cookie.</summary>
    public const string Name = "hub_session";

    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>Sets the cookie up; nothing ever redirects, the API answers 401 and 403 itself.</summary>
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = Life;
        options.SlidingExpiration = false;
    }

    /// <summary>The end of a session that starts now, in whole seconds as the cookie keeps it.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset start) =>
        DateTimeOffset.FromUnixTimeSeconds(start.ToUnixTimeSeconds()) + Life;
}
