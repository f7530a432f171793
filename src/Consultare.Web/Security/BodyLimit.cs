using Consultare.Web.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace Consultare.Web.Security;

/// <summary>Bounds what a request of the API may weigh; forms of the hub are small.</summary>
internal static class BodyLimit
{
    /// <summary>Largest body, in bytes.</summary>
    public const long Largest = 256 * 1024;

    /// <summary>Refuses a larger one at once when it says its length, and while it is read when it does not.</summary>
    public static void UseBodyLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.ContentLength > Largest)
        {
            var fault = Fault.OfStatus(StatusCodes.Status413PayloadTooLarge);
            return HubProblem.WriteAsync(context, fault.Status, fault.Code, fault.Detail);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Largest;
        }

        return next(context);
    });
}
