using System.Text.Json;
using Consultare.Web.Problems;
using Consultare.Web.Status;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Consultare.Web.OpenApi;

/// <summary>Adds what no route returns in its signature: problems, and the messages of the live line.</summary>
internal sealed class LiveSchemas : IOpenApiDocumentTransformer
{
    private const string ProblemMedia = "application/problem+json";

    /// <inheritdoc />
    public async Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var type in new[] { typeof(Problem), typeof(ServiceChanged), typeof(DataChanged) })
        {
            var schema = await context.GetOrCreateSchemaAsync(type, parameterDescription: null, cancellationToken);
            ReferToKnown(schema, type, document);
            document.AddComponent(type.Name, schema);
        }

        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
        {
            operation.Responses ??= [];
            operation.Responses["default"] = ProblemResponse(document);
        }
    }

    // A schema made here repeats what it contains; the routes have put most of that into the document already.
    private static void ReferToKnown(OpenApiSchema schema, Type type, OpenApiDocument document)
    {
        foreach (var property in type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (document.Components?.Schemas?.ContainsKey(property.PropertyType.Name) == true)
            {
                schema.Properties![name] = new OpenApiSchemaReference(property.PropertyType.Name, document);
            }
        }
    }

    private static OpenApiResponse ProblemResponse(OpenApiDocument document) => new()
    {
        Description = "Recusa ou falha.",
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [ProblemMedia] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), document) },
        },
    };
}
