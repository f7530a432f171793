using System.Globalization;
using System.Text.Json;

namespace Consultare.Sandbox.Tests.Support;

/// <summary>One record as a reader outside the sandbox understands it, by a reading of its own.</summary>
internal sealed record ServedAppointment(
    long Id, DateOnly? Date, int Status, string Unit, string ScheduledAt, decimal Value)
{
    private static readonly CultureInfo Brazilian = CultureInfo.GetCultureInfo("pt-BR");

    public static ServedAppointment From(JsonElement item)
    {
        var unit = item.GetProperty("nome_fantasia").GetString();
        return new ServedAppointment(
            item.TryGetProperty("agendamento_id", out var id) ? id.GetInt64() : 0,
            DateOnly.TryParseExact(item.GetProperty("data").GetString(), "dd-MM-yyyy", out var day) ? day : null,
            int.Parse(item.GetProperty("status_id").ToString(), CultureInfo.InvariantCulture),
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

        var text = item.GetProperty("valor_total_agendamento").GetString()!;
        var digits = text.Replace("R$", "", StringComparison.Ordinal).Trim();
        var culture = digits.Contains(',', StringComparison.Ordinal) ? Brazilian : CultureInfo.InvariantCulture;
        return digits.Length == 0 ? 0 : decimal.Parse(digits, NumberStyles.Number, culture);
    }
}
