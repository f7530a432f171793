using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>Reads <c>procedimentos</c>: an object with its list in <c>data</c>, or the bare list.</summary>
internal sealed class ProposalItemsReader
{
    private readonly List<ProposalItem> _items = [];

    /// <summary>The items in the order received; to be used only without a fault.</summary>
    public IReadOnlyList<ProposalItem> Items => _items;

    /// <summary>Why the items cannot be trusted, in pt-BR; null when they can.</summary>
    public string? Fault { get; private set; }

    /// <summary>Reads the value at hand and leaves the reader on its last token.</summary>
    public void Read(ref Utf8JsonReader reader, NameReader names)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                ReadList(ref reader, names);
                break;
            case JsonTokenType.StartObject:
                ReadObject(ref reader, names);
                break;
            case JsonTokenType.Null:
                break;
            default:
                Fault = "itens em formato desconhecido";
                reader.Skip();
                break;
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, NameReader names)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isList = reader.ValueTextEquals("data"u8);
            reader.Read();
            if (isList && reader.TokenType == JsonTokenType.StartArray)
            {
                ReadList(ref reader, names);
            }
            else
            {
                Fault ??= isList && reader.TokenType != JsonTokenType.Null ? "itens em formato desconhecido" : null;
                reader.Skip();
            }
        }
    }

    private void ReadList(ref Utf8JsonReader reader, NameReader names)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject || _items.Count == FeegowProposal.MaxItems)
            {
                Fault ??= _items.Count == FeegowProposal.MaxItems ? "itens demais" : "item em formato desconhecido";
                reader.Skip();
                continue;
            }

            ReadItem(ref reader, names);
        }
    }

    private void ReadItem(ref Utf8JsonReader reader, NameReader names)
    {
        FieldValue<string> name = default;
        FieldValue<decimal> value = default;
        FieldValue<decimal> discount = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = JsonText.Decode(ref reader);
            reader.Read();
            switch (field)
            {
                case "nome": name = names.ReadText(ref reader); break;
                case "valor": value = FieldReader.Money(ref reader); break;
                case "desconto": discount = FieldReader.Money(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        Fault ??= value.State == FieldState.Unreadable ? "valor de item ilegível"
            : discount.State == FieldState.Unreadable ? "desconto de item ilegível"
            : name.State == FieldState.Unreadable ? "nome de item ilegível"
            : null;
        _items.Add(new ProposalItem(name.Value ?? "", value.Value - discount.Value));
    }
}
