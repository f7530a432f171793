using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Consultare.Web.Problems;

/// <summary>Says in plain words what is wrong with a request that could not be read, and where.</summary>
internal static partial class BadRequests
{
    /// <summary>The fault of a request.</summary>
    public static Fault Explain(BadHttpRequestException exception)
    {
        if (exception.StatusCode != StatusCodes.Status400BadRequest)
        {
            return Fault.OfStatus(exception.StatusCode);
        }

        if (exception.InnerException is JsonException json)
        {
            return ExplainJson(json);
        }

        if (UnboundParameter().Match(exception.Message) is { Success: true } unbound)
        {
            var field = JsonNamingPolicy.CamelCase.ConvertName(unbound.Groups["name"].Value);
            return new(StatusCodes.Status400BadRequest, "valor_invalido", "O valor não pôde ser lido.", field);
        }

        return exception.Message.Contains("no body", StringComparison.OrdinalIgnoreCase)
            ? new(StatusCodes.Status400BadRequest, "corpo_ausente", "Envie o conteúdo em JSON.")
            : Fault.OfStatus(StatusCodes.Status400BadRequest);
    }

    private static Fault ExplainJson(JsonException json)
    {
        var field = json.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;
        // The reader's own exception inside says that the text breaks off; without it a value has the wrong type.
        return field is null || json.InnerException is JsonException
            ? new(StatusCodes.Status400BadRequest, "json_invalido", $"O conteúdo não é um JSON válido{Place(json)}.", field)
            : new(StatusCodes.Status400BadRequest, "valor_invalido", $"O valor não pôde ser lido{Place(json)}.", field);
    }

    private static string Place(JsonException json) => json is { LineNumber: { } line, BytePositionInLine: { } position }
        ? string.Create(CultureInfo.InvariantCulture, $" (linha {line + 1}, posição {position + 1})")
        : string.Empty;

    // The framework tells the name only in its message: Failed to bind parameter "Nullable<int> limit" from "x".
    [GeneratedRegex("^Failed to bind parameter \"(.* )?(?<name>\\w+)\" from ", RegexOptions.ExplicitCapture)]
    private static partial Regex UnboundParameter();
}
