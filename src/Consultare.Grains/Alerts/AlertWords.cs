using System.Text.Json;
using Consultare.Grains.Abstractions.Status;

namespace Consultare.Grains.Alerts;

/// <summary>Causes as alerts.cause and the outside have them.</summary>
internal static class AlertWords
{
    public const string Blocked = "blocked";

    /// <summary>late, tooLong, failed or blocked.</summary>
    public static string Of(AlertCause cause) => JsonNamingPolicy.CamelCase.ConvertName(cause.ToString());

    /// <summary>The cause of a stored word.</summary>
    public static AlertCause Parse(string word) => Enum.Parse<AlertCause>(word, ignoreCase: true);
}
