using System.Text.Json;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Feegow.Payloads;

namespace Consultare.Integrations.Benefit.Payloads;

/// <summary>
/// Reads the body of a 200: <c>data</c> with how many records and pages there are, without the envelope of the REST API.
/// </summary>
internal sealed class ContractPageReader
{
    /// <summary>More records than any clinic has; larger figures are no count.</summary>
    private const int MostRecords = 1_000_000;

    private readonly ContractReader _contracts = new();
    private List<ContractRecord>? _records;
    private FieldValue<long> _count;
    private FieldValue<long> _total;
    private FieldValue<long> _pages;
    private bool _isRefusal;
    private string? _said;

    /// <summary>Reads a whole page, or says why it is none (S13–S15).</summary>
    public static Answer<ContractPage> Read(ReadOnlySpan<byte> body, FeegowFailures failures)
    {
        var page = new ContractPageReader();
        try
        {
            page.ReadBody(body);
        }
        catch (JsonException)
        {
            return new Failed<ContractPage>(failures.BadPayload(FeegowPayload.Describe(body)));
        }

        return page.Answer(failures);
    }

    private Answer<ContractPage> Answer(FeegowFailures failures)
    {
        if (_isRefusal)
        {
            return new Failed<ContractPage>(failures.Refused(_said));
        }

        if (_records is null)
        {
            return new Failed<ContractPage>(
                failures.BadPayload("dados fora do formato combinado (sem a lista esperada)"));
        }

        // Taking these for contracts would say that every stored one has vanished.
        if (_records.Count > 1 && _records.TrueForAll(record => record.Key is null))
        {
            return new Failed<ContractPage>(failures.BadPayload("registros sem matrícula e sem contrato"));
        }

        var count = _count.Or(_total);
        return count is { State: FieldState.Read, Value: >= 0 and <= MostRecords }
            ? new Success<ContractPage>(new ContractPage(_records, (int)count.Value, PagesFor((int)count.Value)), 1)
            : new Failed<ContractPage>(failures.BadPayload("uma lista sem o total de contratos"));
    }

    /// <summary>The pages told; where none are told, as many as the records need.</summary>
    private int PagesFor(int count) => _pages is { State: FieldState.Read, Value: >= 0 and <= MostRecords }
        ? (int)_pages.Value
        : (count + BenefitClient.PageSize - 1) / BenefitClient.PageSize;

    private void ReadBody(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
        }

        while (reader.TokenType != JsonTokenType.EndObject && reader.Read()
            && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadProperty(ref reader, body);
        }

        // Whatever follows the answer makes it a broken one.
        reader.Read();
    }

    private void ReadProperty(ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        var name = JsonText.Decode(ref reader);
        reader.Read();
        switch (name)
        {
            case "data" when reader.TokenType == JsonTokenType.StartArray: ReadRecords(ref reader, body); break;
            case "count": _count = FieldReader.Whole(ref reader); break;
            case "total": _total = FieldReader.Whole(ref reader); break;
            case "pages": _pages = FieldReader.Whole(ref reader); break;
            case "success": _isRefusal = reader.TokenType == JsonTokenType.False; reader.Skip(); break;
            case "msg" or "message" or "content" when reader.TokenType == JsonTokenType.String:
                _said ??= JsonText.Decode(ref reader);
                break;
            default: reader.Skip(); break;
        }
    }

    private void ReadRecords(ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        _records = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            _records.Add(_contracts.Read(ref reader, body));
        }
    }
}
