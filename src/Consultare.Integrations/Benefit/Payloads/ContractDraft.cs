using System.Text;
using System.Text.Json;
using Consultare.Integrations.Feegow.Payloads;

namespace Consultare.Integrations.Benefit.Payloads;

/// <summary>One record while it is being read, before anything is decided.</summary>
internal sealed class ContractDraft
{
    private FieldValue<string> _registration, _contract;
    private FieldValue<DateOnly> _created, _starts, _startsFallback;
    private FieldValue<decimal> _recurrence, _membership, _membershipFallback;
    private FieldValue<string> _name, _plan, _status, _financial;

    /// <summary>Takes one property; the reader stands on its name.</summary>
    public void Take(ref Utf8JsonReader reader, NameReader names)
    {
        var field = JsonText.Decode(ref reader);
        reader.Read();
        switch (field)
        {
            case "registrationNumber": _registration = Number(ref reader); break;
            case "contractId": _contract = Number(ref reader); break;
            case "contractDate": _created = ContractDay.Read(ref reader); break;
            case "initialDate": _starts = ContractDay.Read(ref reader); break;
            case "startDate": _startsFallback = ContractDay.Read(ref reader); break;
            case "name": _name = names.ReadText(ref reader); break;
            case "plan": _plan = names.ReadText(ref reader); break;
            case "statusContract": _status = names.ReadText(ref reader); break;
            case "statusRecurrenceDescription": _financial = names.ReadText(ref reader); break;
            case "amountRecurrence": _recurrence = FieldReader.Money(ref reader); break;
            case "amountMembership": _membership = FieldReader.Money(ref reader); break;
            case "membershipValue": _membershipFallback = FieldReader.Money(ref reader); break;
            default: reader.Skip(); break;
        }
    }

    /// <summary>The record: with its contract, or with the field that makes it unreadable.</summary>
    public ContractRecord Complete(UInt128 fingerprint)
    {
        var key = ContractKey.Of(_registration.Value, _contract.Value, _name.Value);
        return Fault(key) is var (field, reason)
            ? new ContractRecord(fingerprint, key, null, field, reason)
            : new ContractRecord(fingerprint, key, Contract(key!), null, null);
    }

    private BenefitContract Contract(string key) => new(
        key,
        _contract.Value,
        Day(_created),
        Day(_starts.Or(_startsFallback)),
        _name.Value,
        _plan.Value,
        _status.Value,
        _financial.Value,
        _recurrence.Value,
        _membership.Or(_membershipFallback).Value);

    private (string Field, string Reason)? Fault(string? key) =>
        _registration.State == FieldState.Unreadable ? ("registrationNumber", "matrícula ilegível")
        : _contract.State == FieldState.Unreadable ? ("contractId", "número de contrato ilegível")
        : key is null ? ("registrationNumber", "registro sem matrícula e sem contrato")
        : _created.State == FieldState.Unreadable ? ("contractDate", "data do contrato ilegível")
        : _starts.Or(_startsFallback).State == FieldState.Unreadable ? ("initialDate", "data de início ilegível")
        : _recurrence.State == FieldState.Unreadable ? ("amountRecurrence", "mensalidade ilegível")
        : _membership.Or(_membershipFallback).State == FieldState.Unreadable ? ("amountMembership", "adesão ilegível")
        : _name.State == FieldState.Unreadable ? ("name", "nome ilegível")
        : _plan.State == FieldState.Unreadable ? ("plan", "plano ilegível")
        : _status.State == FieldState.Unreadable ? ("statusContract", "situação do contrato ilegível")
        : _financial.State == FieldState.Unreadable ? ("statusRecurrenceDescription", "situação dos pagamentos ilegível")
        : null;

    private static DateOnly? Day(FieldValue<DateOnly> day) => day.State == FieldState.Read ? day.Value : null;

    /// <summary>A number that serves as a name: text or number, as written; 0 and blank mean none.</summary>
    private static FieldValue<string> Number(ref Utf8JsonReader reader)
    {
        const int longest = 64;
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            var isNull = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
            return isNull ? default : FieldValue<string>.Unreadable;
        }

        var text = reader.TokenType == JsonTokenType.String
            ? JsonText.Decode(ref reader).Trim()
            : Encoding.UTF8.GetString(reader.ValueSpan);
        return text is "" or "0" ? default
            : text.Length > longest || text.Any(char.IsControl) ? FieldValue<string>.Unreadable
            : FieldValue<string>.Of(text);
    }
}
