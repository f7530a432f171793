using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>What the body of an error answer says, in any of the shapes seen (hub-integrations 1.8).</summary>
/// <param name="IsJson">Whether the body is JSON at all; a page of a firewall or a web server is not.</param>
/// <param name="HasEmptyMessage">Whether it carries a message without a word: Feegow's way to say "no such route".</param>
/// <param name="Text">What it says; null when it says nothing.</param>
/// <param name="Fields">The fields it complains about.</param>
internal sealed record ErrorBody(bool IsJson, bool HasEmptyMessage, string? Text, IReadOnlyList<string> Fields)
{
    private static readonly string[] TextNames = ["msg", "message", "Message", "content", "errors"];
    private static readonly string[] FrameNames = [.. TextNames, "success", "cod_erro", "error", "statusCode"];
    private static readonly ErrorBody NotJson = new(false, false, null, []);

    public static ErrorBody Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? FromObject(document.RootElement)
                : new ErrorBody(true, false, null, []);
        }
        catch (JsonException)
        {
            return NotJson;
        }
    }

    private static ErrorBody FromObject(JsonElement root)
    {
        var complaints = new Complaints();
        var isFramed = false;
        var hasEmptyMessage = false;
        foreach (var property in root.EnumerateObject())
        {
            isFramed |= FrameNames.Contains(property.Name);
            if (TextNames.Contains(property.Name))
            {
                hasEmptyMessage |= IsBlankText(property.Value);
                complaints.AddAny(property.Value);
            }
        }

        if (!isFramed)
        {
            complaints.AddMap(root);
        }

        return new ErrorBody(true, hasEmptyMessage && complaints.IsEmpty, complaints.Text, complaints.Fields);
    }

    private static bool IsBlankText(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.ValueEquals(ReadOnlySpan<byte>.Empty);
}
