using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>Collects what an error answer complains about; bounded, because nobody reads more.</summary>
internal sealed class Complaints
{
    private const int MaxFields = 20;
    private const int MaxTexts = 5;
    private const int LongestField = 60;
    private readonly List<string> _fields = [];
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> Fields => _fields;

    public string? Text => _texts.Count == 0 ? null : string.Join("; ", _texts);

    public bool IsEmpty => _fields.Count == 0 && _texts.Count == 0;

    /// <summary>A text, a list of texts, or a map from field to texts.</summary>
    public void AddAny(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AddMap(value);
                break;
            case JsonValueKind.Array:
                AddList(value);
                break;
            default:
                AddText(value);
                break;
        }
    }

    public void AddMap(JsonElement map)
    {
        foreach (var property in map.EnumerateObject().Take(MaxFields))
        {
            AddField(property.Name);
            AddText(property.Value.ValueKind == JsonValueKind.Array
                ? property.Value.EnumerateArray().FirstOrDefault()
                : property.Value);
        }
    }

    private void AddList(JsonElement list)
    {
        foreach (var entry in list.EnumerateArray().Take(MaxFields))
        {
            // Validation texts of the other backend begin with the property: "data_start must be a date".
            var text = AddText(entry);
            var firstWord = text?.Split(' ', 2)[0] ?? "";
            if (firstWord.Contains('_', StringComparison.Ordinal))
            {
                AddField(firstWord);
            }
        }
    }

    private void AddField(string name)
    {
        if (_fields.Count < MaxFields && name.Length is > 0 and <= LongestField && !_fields.Contains(name))
        {
            _fields.Add(name);
        }
    }

    private string? AddText(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? Decode(value) : null;
        if (!string.IsNullOrWhiteSpace(text) && _texts.Count < MaxTexts)
        {
            _texts.Add(text);
        }

        return text;
    }

    private static string? Decode(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: the status alone must do.
            return null;
        }
    }
}
