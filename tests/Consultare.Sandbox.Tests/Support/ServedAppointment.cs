using System.Globalization;
using System.Text.Json;

namespace Consultare.Sandbox.Tests.Support;

/// <summary>One record as a reader outside the sandbox understands it, by a reading of its own.</summary>
internal sealed record ServedAppointment(long Id, DateOnly? Date, int Status, string Unit, string ScheduledAt, decimal Value)
{
    public static ServedAppointment From(JsonElement item)
    {
        var id = item.TryGetProperty("agendamento_id", out var given) ? given.GetInt64() : 0;
        var date = DateOnly.TryParseExact(item.GetProperty("data").GetString(), "dd-MM-yyyy", out var day) ? day : (DateOnly?)null;
        var status = item.GetProperty("status_id");
        var unit = item.GetProperty("nome_fantasia").GetString();
        return new ServedAppointment(
            id,
            date,
            status.ValueKind is JsonValueKind.String ? int.Parse(status.GetString()!, CultureInfo.InvariantCulture) : status.GetInt32(),
            string.IsNullOrEmpty(unit) ? "Matriz" : unit,
            item.GetProperty("agendado_em").GetString()!,
            ValueOf(item));
    }

    private static decimal ValueOf(JsonElement item)
    {
        if (item.TryGetProperty("valor", out var number))
        {
            return number.GetDecimal();
        }

        var text = item.GetProperty("valor_total_agendamento").GetString()!.Replace("R$", "", StringComparison.Ordinal).Trim();
        var culture = text.Contains(',', StringComparison.Ordinal) ? CultureInfo.GetCultureInfo("pt-BR") : CultureInfo.InvariantCulture;
        return text.Length == 0 ? 0 : decimal.Parse(text, NumberStyles.Number, culture);
    }
}
