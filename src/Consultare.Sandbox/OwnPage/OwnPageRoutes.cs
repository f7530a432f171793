using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.OwnPage;

/// <summary>The sandbox's own page at <c>/</c>: the control interface for a person, in one file.</summary>
internal static class OwnPageRoutes
{
    private const string Resource = "Consultare.Sandbox.OwnPage.index.html";

    // Its script and style stand in the page itself; nothing else may be fetched but the control interface.
    private const string Policy =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; img-src data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly byte[] Html = Read();

    public static void MapOwnPage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Serve).RequireHost(SandboxSites.Control);

    /// <summary>Whether this request is for the page: such requests are no traffic of the hub, so nobody counts them.</summary>
    public static bool IsAsked(HttpContext http) =>
        http.Request.Path == "/" && SandboxSites.Control.Contains(http.Request.Host.Host);

    private static IResult Serve(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(Html, "text/html; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = typeof(OwnPageRoutes).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks {Resource}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
