using System.Globalization;
using System.Text.Json;

namespace Consultare.Sandbox.Proposals;

/// <summary>Writes proposals as the API serves them (integrations 2).</summary>
internal static class ProposalJson
{
    private static readonly CultureInfo Brazilian = CultureInfo.GetCultureInfo("pt-BR");

    public static void WriteList(Utf8JsonWriter json, IEnumerable<Proposal> proposals, string valueStyle, bool odd)
    {
        json.WriteStartArray();
        foreach (var proposal in proposals)
        {
            Write(json, proposal, valueStyle);
        }

        if (odd)
        {
            WriteOdd(json);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Proposal one, string valueStyle)
    {
        json.WriteStartObject();
        json.WriteNumber("proposal_id", one.Id);
        json.WriteString("proposal_date", one.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteMoney(json, "value", one.ValueCents, valueStyle);
        json.WriteNumber("proposer_id", one.ProposerId);
        json.WriteString("proposer_name", one.ProposerName);
        json.WriteString("proposer_role", "Funcionário");
        json.WriteString("status", one.Status);
        json.WriteNull("private_table_name");
        json.WriteNumber("PacienteID", one.PatientId);
        json.WriteString("proposal_last_update", one.UpdatedAt);
        WriteLines(json, one, valueStyle);
        WriteUnit(json, one);
        json.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter json, Proposal one, string valueStyle)
    {
        json.WriteStartObject("procedimentos");
        json.WriteString("label", "Exames");
        json.WriteStartArray("data");
        foreach (var line in one.Lines)
        {
            json.WriteStartObject();
            json.WriteNumber("procedimento_id", line.ProcedureId);
            json.WriteString("nome", line.Name);
            WriteMoney(json, "valor", line.ValueCents, valueStyle);
            if (line.DiscountCents is { } discount)
            {
                WriteMoney(json, "desconto", discount, valueStyle);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteUnit(Utf8JsonWriter json, Proposal one)
    {
        if (one.UnitId is not { } id)
        {
            json.WriteNull("unidade");
            return;
        }

        json.WriteStartObject("unidade");
        json.WriteNumber("unidade_id", id);
        json.WriteString("nome_fantasia", one.UnitName);
        json.WriteEndObject();
    }

    private static void WriteMoney(Utf8JsonWriter json, string name, int cents, string style)
    {
        var reais = cents / 100m;
        switch (style)
        {
            case "brazilian":
                json.WriteString(name, reais.ToString("#,##0.00", Brazilian));
                break;
            case "point":
                json.WriteString(name, reais.ToString("0.00", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteNumber(name, reais);
                break;
        }
    }

    // One without a number and one whose only item has an unreadable value.
    private static void WriteOdd(Utf8JsonWriter json)
    {
        json.WriteRawValue("""{"proposal_id":0,"proposal_date":"2026-01-01","value":10,"status":"Executada"}""");
        json.WriteRawValue("""
            {"proposal_id":999999999,"proposal_date":"2026-01-01","value":10,"status":"Executada",
             "procedimentos":{"label":"Exames","data":[{"procedimento_id":1,"nome":"Exame","valor":"a combinar"}]}}
            """);
    }
}
