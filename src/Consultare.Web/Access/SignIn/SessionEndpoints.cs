using System.Globalization;
using Consultare.Web.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Consultare.Web.Access.SignIn;

/// <summary>Sign-in, session and sign-out (hub-domain 6.1).</summary>
internal static class SessionEndpoints
{
    private const int LongestEmail = 191;
    private const int LongestPassword = 200;
    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(5);

    /// <summary>Maps /api/auth.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/auth").WithTags("Sessão");

        group.MapPost("/login", LoginAsync).AllowEveryone().WithName("Login");
        group.MapGet("/session", Session).RequireSignedIn().WithName("GetSession");
        group.MapPost("/logout", (Delegate)LogoutAsync).AllowEveryone().WithName("Logout");
    }

    private static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> LoginAsync(
        LoginRequest request, SignInDesk desk, TimeProvider clock, HttpContext http)
    {
        if (Fault(request) is { } fault)
        {
            return fault;
        }

        var outcome = await TryAsync(request, desk, http);
        if (outcome.RetryAfter is { } wait)
        {
            return TooMany(http, wait);
        }

        if (outcome is not { User: { } user, Viewer: { } viewer })
        {
            return HubProblem.Of(
                StatusCodes.Status401Unauthorized, "credenciais_invalidas", "E-mail ou senha incorretos.");
        }

        var start = clock.GetUtcNow();
        var expires = SessionCookie.EndOf(start);
        await http.SignInAsync(
            SessionCookie.Scheme,
            AccessGate.PrincipalOf(user),
            new AuthenticationProperties { IsPersistent = true, IssuedUtc = start, ExpiresUtc = expires });
        return TypedResults.Ok(SessionResponse.Of(new ViewerSession(viewer, expires)));
    }

    private static Ok<SessionResponse> Session(HttpContext http) =>
        TypedResults.Ok(SessionResponse.Of(http.GetViewerSession()));

    private static async Task<NoContent> LogoutAsync(HttpContext http)
    {
        await http.SignOutAsync(SessionCookie.Scheme);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult? Fault(LoginRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Email))
        {
            return Invalid("email", "Informe o e-mail.");
        }

        if (request.Email.Length > LongestEmail)
        {
            return Invalid("email", $"O e-mail passa de {LongestEmail} caracteres.");
        }

        if (string.IsNullOrEmpty(request.Password))
        {
            return Invalid("password", "Informe a senha.");
        }

        return request.Password.Length > LongestPassword
            ? Invalid("password", $"A senha passa de {LongestPassword} caracteres.")
            : null;
    }

    private static async Task<SignInOutcome> TryAsync(LoginRequest request, SignInDesk desk, HttpContext http)
    {
        try
        {
            return await desk.TryAsync(
                request.Email!, request.Password!, http.Connection.RemoteIpAddress, http.RequestAborted);
        }
        catch (TooManyAttemptsException)
        {
            return SignInOutcome.Wait(BusyWait);
        }
    }

    private static ProblemHttpResult TooMany(HttpContext http, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers[HeaderNames.RetryAfter] = seconds.ToString(CultureInfo.InvariantCulture);
        var minutes = (seconds + 59) / 60;
        return HubProblem.Of(
            StatusCodes.Status429TooManyRequests,
            "muitas_tentativas",
            $"Muitas tentativas de entrar. Tente de novo em {minutes} {(minutes == 1 ? "minuto" : "minutos")}.");
    }

    private static ProblemHttpResult Invalid(string field, string detail) =>
        HubProblem.Of(StatusCodes.Status400BadRequest, "valor_invalido", detail, field);
}
