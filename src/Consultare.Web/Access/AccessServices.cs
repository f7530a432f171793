using System.Security.Cryptography;
using Consultare.Web.Access.Rules;
using Consultare.Web.Access.SignIn;

namespace Consultare.Web.Access;

/// <summary>Puts sign-in, sessions and the permission check into a hub.</summary>
internal static class AccessServices
{
    /// <summary>Registers them.</summary>
    public static void AddHubAccess(this IServiceCollection services)
    {
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, SessionCookie.Configure);
        services.AddSingleton<AccessGate>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<LoginLimiter>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<RandomText>((letters, length) => RandomNumberGenerator.GetString(letters, length));
        services.AddSingleton<FirstAdministrator>();
    }

    /// <summary>Applies every route's rule; goes after routing.</summary>
    public static void UseHubAccess(this IApplicationBuilder app) => app.UseMiddleware<AccessMiddleware>();

    /// <summary>Maps sign-in, session and sign-out.</summary>
    public static void MapSession(this IEndpointRouteBuilder routes) => SessionEndpoints.Map(routes);

    /// <summary>Refuses the start of a hub with a route that nobody has made a rule for.</summary>
    /// <exception cref="InvalidOperationException">There are such routes; they are named.</exception>
    public static void VerifyRoutes(IEndpointRouteBuilder routes) =>
        RouteRuleCheck.Verify(routes.DataSources.SelectMany(source => source.Endpoints));
}
