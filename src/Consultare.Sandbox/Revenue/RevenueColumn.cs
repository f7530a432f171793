using System.Globalization;

namespace Consultare.Sandbox.Revenue;

/// <summary>One column of the report: its caption and how a line fills it.</summary>
/// <param name="Number">Number in the column picker, between two pipes.</param>
/// <param name="Caption">The heading (integrations 7.3).</param>
/// <param name="Cell">The text of a line's cell; amounts are styled by <see cref="RevenueMoney"/>.</param>
internal sealed record RevenueColumn(int Number, string Caption, Func<RevenueLine, string, string> Cell)
{
    /// <summary>Number of the account user's column.</summary>
    public const int AccountUser = 162;

    public const string TotalPaid = "Total Pago";

    /// <summary>The columns shown without being picked.</summary>
    public static IReadOnlyList<RevenueColumn> Usual { get; } =
    [
        new(101, "Data de Referência", (line, _) => Day(line.ReferenceOn)),
        new(102, "Data do Pagamento", (line, _) => Day(line.PaidOn)),
        new(103, "Data Removida", (line, _) => line.RemovedOn is { } day ? Day(day) : ""),
        new(104, "Forma de Pagamento", (line, _) => line.PaymentForm),
        new(105, "Tipo", (line, _) => line.Kind),
        new(106, "Desconto", (line, style) => RevenueMoney.Text(line.DiscountCents, style)),
        new(107, "Acréscimo", (line, style) => RevenueMoney.Text(line.SurchargeCents, style)),
        new(108, "Valor Produzido", (line, style) => RevenueMoney.Text(line.ProducedCents, style)),
        new(109, "Total Bruto", (line, style) => RevenueMoney.Text(line.GrossCents, style)),
        new(110, TotalPaid, (line, style) => RevenueMoney.Text(line.PaidCents, style)),
        new(111, "Paciente", (line, _) => line.Patient),
        new(112, "Procedimento", (line, _) => line.Procedure),
        new(113, "Usuário que agendou", (line, _) => line.BookedBy),
        new(114, "Tipo do Procedimento", (line, _) => line.ProcedureKind),
        new(115, "Grupo", (line, _) => line.Group),
        new(116, "Unidade", (line, _) => line.UnitName),
        new(117, "Prontuário", (line, _) => line.Record.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Columns seen only in the CSV, switched on.</summary>
    public static IReadOnlyList<RevenueColumn> Extra { get; } =
    [
        new(120, "CPF", (_, _) => "111.222.333-00"),
        new(121, "Quantidade", (_, _) => "1"),
        new(122, "Matrícula", (line, _) => $"M{line.Record}"),
    ];

    public static RevenueColumn Picked { get; } = new(AccountUser, "Usuário da conta", (line, _) => line.AccountUser);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
