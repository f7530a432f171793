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

        if (MissingBody().IsMatch(exception.Message))
        {
            return new(StatusCodes.Status400BadRequest, "corpo_ausente", "Envie o conteúdo em JSON.");
        }

        return UnboundParameter().Match(exception.Message) is { Success: true } unbound
            ? new(
                StatusCodes.Status400BadRequest,
                "valor_invalido",
                "O valor está faltando ou não pôde ser lido.",
                JsonNamingPolicy.CamelCase.ConvertName(unbound.Groups["name"].Value))
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

    // The framework tells these only in words: Failed to bind parameter "Nullable<int> limit" from "x".
    [GeneratedRegex(
        "^(Failed to bind|Required) parameter \"([^\"]* )?(?<name>\\w+)\" ",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100)]
    private static partial Regex UnboundParameter();

    [GeneratedRegex("no body was provided|not provided from body", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex MissingBody();
}
