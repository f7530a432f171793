using System.Globalization;
using System.Text.Json;

namespace Consultare.Sandbox.Invoices;

/// <summary>Writes invoices as <c>/financial/list-invoice</c> serves them (integrations 11.1).</summary>
internal static class InvoiceJson
{
    public static void Write(Utf8JsonWriter json, Invoice one)
    {
        var day = one.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteStartObject();
        WriteDetails(json, one, day);
        WritePayments(json, one, day);
        WriteItems(json, one, day);
        json.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter json, Invoice one, string day)
    {
        json.WriteStartArray("detalhes");
        json.WriteStartObject();
        json.WriteNumber("invoice_id", one.Id);
        json.WriteNumber("movement_id", one.Id + 1_000_000);
        json.WriteNumber("tipo_conta", one.Kind == 'C' ? 3 : 2);
        json.WriteNumber("conta_id", one.UnitId);
        json.WriteNumber("valor", one.AmountCents);
        json.WriteString("descricao", one.Description);
        json.WriteString("responsavel", "Financeiro");
        json.WriteNull("NFe");
        json.WriteString("data", day);
        json.WriteNull("dataNFe");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePayments(Utf8JsonWriter json, Invoice one, string day)
    {
        json.WriteStartArray("pagamentos");
        for (var part = 0; part < one.Payments; part++)
        {
            json.WriteStartObject();
            json.WriteNumber("pagamento_id", (one.Id * 10) + part);
            json.WriteString("descricao", one.Description);
            json.WriteNumber("valor", one.AmountCents / one.Payments);
            json.WriteString("data", one.IsUndated ? null : day);
            json.WriteNumber("forma_pagamento", one.Payments > 1 ? 8 : 1);
            json.WriteNumber("tipo_conta", 1);
            json.WriteNumber("conta_id", 1);
            json.WriteNumber("tipo_conta_destino", 7);
            json.WriteNumber("conta_id_destino", one.UnitId);
            json.WriteNumber("parcelas", one.Payments);
            json.WriteNull("bandeira_id");
            json.WriteNull("transacao_numero");
            json.WriteNull("transacao_autorizacao");
            json.WriteNull("transacao_parcelas");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter json, Invoice one, string day)
    {
        json.WriteStartArray("itens");
        json.WriteStartObject();
        json.WriteNumber("item_id", one.Id + 2_000_000);
        json.WriteNull("agendamento_id");
        json.WriteNumber("procedimento_id", 310);
        json.WriteString("descricao", one.Description);
        json.WriteString("tipo", "S");
        json.WriteNumber("valor", one.AmountCents);
        json.WriteNumber("desconto", 0);
        json.WriteNumber("acrescimo", 0);
        json.WriteNumber("quantidade", 1);
        json.WriteNumber("is_executado", one.IsUndated ? 0 : 1);
        json.WriteNumber("is_cancelado", 0);
        json.WriteString("data_execucao", one.IsUndated ? null : day);
        json.WriteNull("executante_id");
        json.WriteNull("associacao_executante_id");
        json.WriteNull("pacote_id");
        json.WriteNumber("centro_custo_id", one.UnitId);
        json.WriteNumber("categoria_id", one.Kind == 'C' ? 1 : 2);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
