using Consultare.Web.Access;

namespace Consultare.Web.OpenApi;

/// <summary>Publishes the API's document, from which the panel's types are made.</summary>
internal static class HubOpenApi
{
    /// <summary>Name of the document.</summary>
    public const string Document = "v1";

    /// <summary>Registers the document.</summary>
    public static void AddHubOpenApi(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.AddSchemaTransformer<WordSchemas>();
        options.AddSchemaTransformer<InstantSchemas>();
        options.AddDocumentTransformer<LiveSchemas>();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Hub Consultare";
            document.Info.Version = Document;
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    });

    /// <summary>Maps /openapi/v1.json, for whoever is signed in: it is the staff's API, nobody else's.</summary>
    public static void MapHubOpenApi(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/openapi/{documentName}.json").RequireSignedIn();
}
