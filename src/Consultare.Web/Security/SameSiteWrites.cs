using Consultare.Web.Problems;

namespace Consultare.Web.Security;

/// <summary>
/// Refuses what another site makes a browser send (hub-domain 6.1): writes, and live lines, which a browser opens with
/// a GET. Clients that say neither where they come from nor how, such as the command line, pass.
/// </summary>
internal static class SameSiteWrites
{
    /// <summary>Adds the check.</summary>
    public static void UseSameSiteWrites(this IApplicationBuilder app) => app.Use((context, next) =>
        IsGuarded(context.Request) && IsForeign(context.Request)
            ? HubProblem.WriteAsync(
                context, StatusCodes.Status403Forbidden, "origem_recusada", "O pedido veio de outro endereço e foi recusado.")
            : next(context));

    private static bool IsGuarded(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        || request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase);

    private static bool IsForeign(HttpRequest request) =>
        string.Equals(request.Headers["Sec-Fetch-Site"], "cross-site", StringComparison.OrdinalIgnoreCase)
        || (request.Headers.Origin is [{ Length: > 0 } origin, ..] && !IsOwn(origin, request.Host));

    // Behind a proxy that ends https the scheme differs, so only host and port are compared.
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && string.Equals(uri.Host, host.Host, StringComparison.OrdinalIgnoreCase)
        && (host.Port is { } port ? uri.Port == port : uri.IsDefaultPort);
}
