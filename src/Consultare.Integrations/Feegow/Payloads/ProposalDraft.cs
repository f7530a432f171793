using System.Text.Json;
using Consultare.Integrations.Text;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>One proposal while it is being read, before anything is decided.</summary>
internal sealed class ProposalDraft
{
    private readonly ProposalItemsReader _items = new();
    private FieldValue<long> _id;
    private FieldValue<DateOnly> _date;
    private FieldValue<decimal> _value;
    private FieldValue<string> _status, _proposer, _unit;

    /// <summary>The id, where the record has a usable one.</summary>
    public long? KnownId => _id is { State: FieldState.Read, Value: > 0 } ? _id.Value : null;

    /// <summary>The first field that makes the record unreadable; null when there is none.</summary>
    public (string Field, string Reason)? Fault =>
        KnownId is null ? ("proposal_id", IsNumberless ? "registro sem número de proposta" : "número de proposta ilegível")
        : _date.State == FieldState.Absent ? ("proposal_date", "data em branco")
        : _date.State == FieldState.Unreadable ? ("proposal_date", "data ilegível")
        : _items.Fault is { } fault ? ("procedimentos", fault)
        : _items.Items.Count == 0 && _value.State == FieldState.Unreadable ? ("value", "valor ilegível")
        : !BrazilianMoney.TryFit(Total, out _) ? ("value", "valor grande demais")
        : _status.State == FieldState.Unreadable ? ("status", "situação ilegível")
        : _proposer.State == FieldState.Unreadable ? ("proposer_name", "nome do profissional ilegível")
        : _unit.State == FieldState.Unreadable ? ("unidade", "nome da unidade ilegível")
        : null;

    private bool IsNumberless => _id.State == FieldState.Absent || _id is { State: FieldState.Read, Value: 0 };

    private decimal Total => _items.Items.Count > 0 ? _items.Items.Sum(item => item.NetValue) : _value.Value;

    /// <summary>Takes one property; the reader stands on its name.</summary>
    public void Take(ref Utf8JsonReader reader, NameReader names)
    {
        var name = JsonText.Decode(ref reader);
        reader.Read();
        switch (name)
        {
            case "proposal_id": _id = FieldReader.Whole(ref reader); break;
            case "proposal_date": _date = FieldReader.Day(ref reader); break;
            case "value": _value = FieldReader.Money(ref reader); break;
            case "status": _status = names.ReadText(ref reader); break;
            case "proposer_name": _proposer = names.ReadText(ref reader); break;
            case "unidade": _unit = UnitName(ref reader, names); break;
            case "procedimentos": _items.Read(ref reader, names); break;
            default: reader.Skip(); break;
        }
    }

    public FeegowProposal Complete() =>
        new(_id.Value, _date.Value, _status.Value, _unit.Value, _proposer.Value, Total, _items.Items);

    /// <summary>The unit is an object; an old answer may name it in plain text.</summary>
    private static FieldValue<string> UnitName(ref Utf8JsonReader reader, NameReader names)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return names.ReadText(ref reader);
        }

        var unit = FieldValue<string>.Absent;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("nome_fantasia"u8);
            reader.Read();
            unit = isName ? names.ReadText(ref reader) : unit;
            reader.Skip();
        }

        return unit;
    }
}
