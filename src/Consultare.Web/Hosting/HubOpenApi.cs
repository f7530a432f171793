using Consultare.Web.Access;

namespace Consultare.Web.Hosting;

/// <summary>Publishes the API's document, from which the panel's types are made.</summary>
internal static class HubOpenApi
{
    /// <summary>Registers the document <c>v1</c>.</summary>
    public static void AddHubOpenApi(this IServiceCollection services) =>
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Hub Consultare";
            document.Info.Version = "v1";
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));

    /// <summary>Maps /openapi/v1.json, for whoever is signed in.</summary>
    public static void MapHubOpenApi(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/openapi/{documentName}.json").RequireSignedIn();
}
