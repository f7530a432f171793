using System.Text.Json;

namespace Consultare.Testing;

/// <summary>One call of a webhook.</summary>
public sealed record WebhookCall(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Event => Json.GetProperty("event").GetString()!;
}
