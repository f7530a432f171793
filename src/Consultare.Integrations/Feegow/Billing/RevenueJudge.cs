using System.Globalization;
using System.Text.RegularExpressions;
using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Feegow.Billing;

/// <summary>
/// Decides whether a reading may be stored: every check comes before the first write (hub-integrations 7.5, S34–S40).
/// </summary>
internal static partial class RevenueJudge
{
    private const int MostHtml = 48 * 1024 * 1024;

    public static Answer<RevenuePage> Judge(RevenueWindow window, ReportReading reading)
    {
        if (reading.Html.Length > MostHtml)
        {
            return new Failed<RevenuePage>(RevenueFailures.PageTooLarge(MostHtml));
        }

        if (reading.From.Trim() != Day(window.Start) || reading.To.Trim() != Day(window.End))
        {
            return new Failed<RevenuePage>(RevenueFailures.DatesNotTaken());
        }

        var table = ReportTables.Choose(reading.Html);
        return table is { Rows.Count: > 0 }
            ? JudgeTable(window, reading, table)
            : new Success<RevenuePage>(Empty(reading, table), 1);
    }

    // Zero needs a witness: a row or a text that says so, or requests that were all answered well (S35).
    private static RevenuePage Empty(ReportReading reading, ReportTable? table)
    {
        var isTold = table is { SaysEmpty: true } || Nothing().IsMatch(reading.TextOutside);
        var isProven = reading.FailedRequests == 0 && (isTold || reading.AnsweredRequests > 0);
        return new RevenuePage { IsDoubtful = !isProven, Host = reading.Host, KnowsAccountUser = reading.PickedAccountUser };
    }

    private static Answer<RevenuePage> JudgeTable(RevenueWindow window, ReportReading reading, ReportTable table)
    {
        var columns = new RevenueColumns(table.Headings);
        if (columns.MissingRequired is { Count: > 0 } missing)
        {
            return new Failed<RevenuePage>(RevenueFailures.MissingColumns(missing));
        }

        var body = new ReportBody(table, columns);
        if (Incompleteness(reading, table, body) is { } problem)
        {
            return new Failed<RevenuePage>(problem);
        }

        var page = body.PageOf(window) with { Layout = columns.Layout, Host = reading.Host, Warnings = Warnings(columns) };
        return page switch
        {
            { Read: > 0 } when page.Rejected.Count == page.Read => new Failed<RevenuePage>(RevenueFailures.NothingReadable()),
            _ when body.IsOfAnotherPeriod(window) => new Failed<RevenuePage>(RevenueFailures.OtherPeriod()),
            _ => new Success<RevenuePage>(page, 1),
        };
    }

    private static IntegrationFailure? Incompleteness(ReportReading reading, ReportTable table, ReportBody body)
    {
        if (!reading.ReachedEnd)
        {
            return RevenueFailures.NeverEnds(table.Rows.Count);
        }

        if (reading.FailedRequests > 0)
        {
            return RevenueFailures.PartMissing(reading.FailedRequests);
        }

        return body.AgreesWithFooter ? null : RevenueFailures.FooterDiffers();
    }

    private static List<string> Warnings(RevenueColumns columns)
    {
        List<string> warnings = [];
        if (!columns.Has(RevenueColumns.AccountUser))
        {
            warnings.Add("A coluna Usuário da conta não veio; os valores já gravados foram mantidos.");
        }

        if (columns.MissingOptional is { Count: > 0 } missing)
        {
            warnings.Add($"O relatório veio sem {string.Join(", ", missing)}.");
        }

        return warnings;
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\b(nenhum|nenhuma|sem)\s+(registro|resultado|dado|linha|lan[çc]amento|informa)|n[ãa]o\s+(h[áa]|existem|foram\s+encontrad)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Nothing();
}
