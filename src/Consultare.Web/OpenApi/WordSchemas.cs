using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Consultare.Web.OpenApi;

/// <summary>Lists the words a text can be in the API's document.</summary>
internal sealed class WordSchemas : IOpenApiSchemaTransformer
{
    /// <inheritdoc />
    public Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var attributes = context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(WordsAttribute), inherit: false);
        if (attributes is [WordsAttribute words, ..])
        {
            schema.Enum = [.. words.All.Select(word => (JsonNode)word)];
            if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Null))
            {
                schema.Enum.Add(JsonNullSentinel.JsonNull);
            }
        }

        return Task.CompletedTask;
    }
}
