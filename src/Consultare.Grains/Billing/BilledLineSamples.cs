using System.Globalization;
using Consultare.Data.Billing;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Billing;

/// <summary>What a preview tells of lines: a line has no id at the source, so its day, amount and unit stand for it.</summary>
internal static class BilledLineSamples
{
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    /// <summary>The difference as figures and samples, losses first.</summary>
    public static PagePreview Of(WindowDifference difference) => new(
        difference.Added.Count,
        difference.Changed.Count,
        difference.Removed.Count,
        difference.Unchanged,
        [
            .. difference.Removed.Select(line => Whole(line, PreviewSample.Removed)),
            .. difference.Changed.Select(Changed),
            .. difference.Added.Select(line => Whole(line, PreviewSample.Added)),
        ]);

    private static PreviewSample Whole(BilledLine line, string kind) => new(Name(line), kind, Field: null, Before: null, After: null);

    // The rest of a line is its fingerprint: a line that differs there is another line.
    private static PreviewSample Changed(LineChange change) => change.Before.PaidOn == change.After.PaidOn
        ? Whole(change.After, PreviewSample.Changed) with { Field = "usuário da conta" }
        : new(Name(change.After), PreviewSample.Changed, "data do pagamento", Day(change.Before.PaidOn), Day(change.After.PaidOn));

    private static string Name(BilledLine line) => string.Create(
        Portuguese,
        $"{line.PaidOn:dd/MM/yyyy} · {(line.Paid < 0 ? "-" : "")}R$ {Math.Abs(line.Paid):N2} · {(line.Unit.Length == 0 ? "sem unidade" : line.Unit)}");

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
