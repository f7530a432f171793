using Consultare.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Consultare.Web.Problems;

/// <summary>
/// Answers what no route of the API takes, for whoever is signed in: without it the panel's page would be the answer.
/// Tells an unknown address from a wrong method and from a body that is no JSON.
/// </summary>
internal static class UnknownAddresses
{
    /// <summary>Maps everything that is not the panel's.</summary>
    public static void MapUnknownAddresses(this IEndpointRouteBuilder routes)
    {
        foreach (var start in ProblemServices.MachineAddresses)
        {
            routes.Map($"{start}/{{**rest}}", Answer).RequireSignedIn().ExcludeFromDescription();
        }
    }

    private static ProblemHttpResult Answer(HttpRequest request, EndpointDataSource routes)
    {
        var here = routes.Endpoints.OfType<RouteEndpoint>().Where(route => Matches(route.RoutePattern, request.Path)).ToList();
        var sameMethod = here.Where(route => Methods(route).Contains(request.Method, StringComparer.OrdinalIgnoreCase)).ToList();
        var status = (here.Count, sameMethod.Exists(route => route.Metadata.GetMetadata<IAcceptsMetadata>() is not null)) switch
        {
            (0, _) => StatusCodes.Status404NotFound,
            (_, true) => StatusCodes.Status415UnsupportedMediaType,
            _ => sameMethod.Count > 0 ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed,
        };
        var fault = Fault.OfStatus(status);
        return HubProblem.Of(fault.Status, fault.Code, fault.Detail);
    }

    private static bool Matches(RoutePattern pattern, PathString path) =>
        !pattern.Parameters.Any(parameter => parameter.IsCatchAll)
        && new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(path, []);

    private static IEnumerable<string> Methods(RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
}
