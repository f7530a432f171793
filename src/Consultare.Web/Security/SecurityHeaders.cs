using Consultare.Web.Problems;
using Microsoft.Net.Http.Headers;

namespace Consultare.Web.Security;

/// <summary>Headers of every answer: the panel may load only what the hub itself serves, and nobody may frame it.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self'; " +
        "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private const string OneYear = "max-age=31536000";

    /// <summary>Sets them when the answer starts, so that an answer replaced by a problem has them too.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state => SetAsync((HttpContext)state), context);
        return next(context);
    });

    private static Task SetAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = OneYear;
        }

        if (context.Request.IsForMachines())
        {
            headers[HeaderNames.CacheControl] = "no-store";
        }

        return Task.CompletedTask;
    }
}
