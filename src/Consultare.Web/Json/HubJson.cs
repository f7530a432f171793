using System.Text.Json;
using System.Text.Json.Serialization;

namespace Consultare.Web.Json;

/// <summary>How the hub writes JSON, over HTTP and over the live line alike.</summary>
internal static class HubJson
{
    /// <summary>Applies it: camelCase, numbers only as numbers (F46), instants in UTC with a Z.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new InstantConverter());
    }

    /// <summary>Applies it to what routes read and answer.</summary>
    public static void AddHubJson(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(json => Apply(json.SerializerOptions));
}
