using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Consultare.Integrations.Text;

namespace Consultare.Integrations.Feegow.Billing;

/// <summary>Reads one row; an amount or a payment day that is there and cannot be read rejects it.</summary>
internal sealed class RevenueLineReader(RevenueColumns columns)
{
    private static readonly string[] Amounts =
        [RevenueColumns.Paid, "desconto", "acrescimo", "valor_produzido", "total_bruto"];

    public bool TryRead(string[] row, [NotNullWhen(true)] out RevenueLine? line, out string field)
    {
        line = null;
        field = RevenueColumns.PaidOn;
        if (!ClinicDates.TryParse(columns.Text(row, RevenueColumns.PaidOn), out var paidOn))
        {
            return false;
        }

        var amounts = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        foreach (var name in Amounts)
        {
            field = name;
            if (!BrazilianMoney.TryParse(columns.Text(row, name), out var amount))
            {
                return false;
            }

            amounts[name] = columns.Has(name) ? amount : null;
        }

        line = Make(row, paidOn, amounts);
        return true;
    }

    private RevenueLine Make(string[] row, DateOnly paidOn, Dictionary<string, decimal?> amounts) => new()
    {
        PaidOn = paidOn,
        OriginalPaidOn = paidOn,
        ReferenceOn = DayOrNull(row, "data_de_referencia"),
        RemovedOn = DayOrNull(row, "data_removida"),
        PaymentForm = TextOrNull(row, "forma_de_pagamento"),
        Kind = TextOrNull(row, "tipo"),
        Discount = amounts["desconto"],
        Surcharge = amounts["acrescimo"],
        Produced = amounts["valor_produzido"],
        Gross = amounts["total_bruto"],
        Paid = amounts[RevenueColumns.Paid] ?? 0m,
        Patient = TextOrNull(row, "paciente"),
        Procedure = Name(row, RevenueColumns.Procedure),
        BookedBy = TextOrNull(row, "usuario_que_agendou"),
        ProcedureKind = TextOrNull(row, "tipo_do_procedimento"),
        Group = Name(row, RevenueColumns.Group),
        Unit = Name(row, RevenueColumns.Unit),
        Record = long.TryParse(columns.Text(row, "prontuario"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null,
        AccountUser = TextOrNull(row, RevenueColumns.AccountUser),
    };

    private string Name(string[] row, string name) => NameKey.Composed(columns.Text(row, name));

    private string? TextOrNull(string[] row, string name) => Name(row, name) is { Length: > 0 } text ? text : null;

    private DateOnly? DayOrNull(string[] row, string name) =>
        ClinicDates.TryParse(columns.Text(row, name), out var day) ? day : null;
}
