using System.Net;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Billing;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Feegow.Billing;

/// <summary>The rules of hub-integrations 7.4, 7.5 and 7.7 on readings written by hand.</summary>
public sealed class RevenueJudgeTests
{
    private static readonly RevenueWindow Window = new(new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 9));

    private static readonly string[] Headings = ["Data do Pagamento", "Total Pago", "Unidade", "Grupo", "Procedimento", "Usuário da conta"];

    [Fact]
    public void Judge_OfALayoutTableAndTheResult_ReadsTheResult()
    {
        var page = Good(Reading(Row("09/03/2026", "1.180,00")));

        var line = page.Lines.ShouldHaveSingleItem();
        (line.Paid, line.PaidOn, line.Unit, line.AccountUser).ShouldBe((1180m, Window.Start, "OURO VERDE", "Ana"));
        page.KnowsAccountUser.ShouldBeTrue();
    }

    [Theory]
    [InlineData("02/02/2026", "-10,00", "2026-03-09")]
    [InlineData("09/03/2026", "-10,00", "2026-03-09")]
    public void Judge_OfALateRefund_MovesItToTheWindowsStart_AndKeepsItsDay(string shown, string amount, string accounted)
    {
        var line = Good(Reading(Row(shown, amount))).Lines.ShouldHaveSingleItem();

        line.PaidOn.ShouldBe(DateOnly.Parse(accounted, System.Globalization.CultureInfo.InvariantCulture));
        line.OriginalPaidOn.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(shown);
    }

    [Theory]
    [InlineData("999.999,99", 1)]
    [InlineData("1.000.000,00", 0)]
    [InlineData("-99.999.999,99", 0)]
    [InlineData("(1.000.000,00)", 0)]
    public void Judge_OfSentinels_LeavesThemOut(string amount, int kept)
    {
        var page = Good(Reading(Row("09/03/2026", amount)));

        (page.Lines.Count, page.Outliers).ShouldBe((kept, 1 - kept));
    }

    [Fact]
    public void Judge_OfLinesOfOtherDays_CountsThem_S39()
    {
        var page = Good(Reading(Row("09/03/2026", "1,00"), Row("08/03/2026", "1,00"), Row("10/03/2026", "-1,00")));

        (page.Lines.Count, page.Outside).ShouldBe((1, 2));
    }

    [Theory]
    [InlineData("31/02/2026", "1,00", "data_do_pagamento")]
    [InlineData("", "1,00", "data_do_pagamento")]
    [InlineData("09/03/2026", "x", "total_pago")]
    public void Judge_OfAnUnreadableLine_RejectsJustThat(string day, string amount, string field)
    {
        var page = Good(Reading(Row(day, amount), Row("09/03/2026", "1,00")));

        page.Lines.Count.ShouldBe(1);
        page.Rejected.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public void Judge_WhenNothingIsReadable_ChangesNothing() =>
        Bad(Reading(Row("?", "1,00"))).Kind.ShouldBe(FailureKind.BadPayload);

    [Theory]
    [InlineData("2 registros", "3,00", true)]
    [InlineData("2", "", true)]
    [InlineData("3 registros", "3,00", false)]
    [InlineData("2 registros", "3,01", false)]
    public void Judge_OfAFooter_ComparesCountAndSum_S40(string count, string sum, bool agrees)
    {
        var rows = Row("09/03/2026", "1,00") + Row("09/03/2026", "2,00");
        var inFoot = RevenueJudge.Judge(Window, Reading(rows) with { Html = Table(rows, $"<tfoot>{Cells(count, sum, "", "", "", "")}</tfoot>") });
        var inBody = RevenueJudge.Judge(Window, Reading(rows + Cells(count, sum, "Total", "", "", "")));

        (inFoot is Success<RevenuePage>).ShouldBe(agrees);
        (inBody is Success<RevenuePage>).ShouldBe(agrees);
        (inFoot as Failed<RevenuePage>)?.Failure.Kind.ShouldBe(FailureKind.Incomplete);
    }

    [Theory]
    [InlineData("Total Pago", "total_pago")]
    [InlineData("Unidade", "unidade")]
    [InlineData("Grupo", "grupo")]
    public void Judge_WithoutARequiredColumn_NamesIt_S38(string heading, string name)
    {
        var reading = Reading(Row("09/03/2026", "1,00"));

        var failure = Bad(reading with { Html = reading.Html.Replace($"<th>{heading}</th>", "<th>Outra</th>", StringComparison.Ordinal) });

        (failure.Kind, failure.IsFatal).ShouldBe((FailureKind.LayoutChanged, true));
        failure.Fields.ShouldBe([name]);
    }

    [Theory]
    [InlineData("DATA  DO PAGAMENTO")]
    [InlineData("Data do/Pagamento")]
    [InlineData(" data do pagamento. ")]
    public void Judge_OfHeadingsSpelledOtherwise_MapsThem(string heading)
    {
        var reading = Reading(Row("09/03/2026", "1,00"));

        Good(reading with { Html = reading.Html.Replace("<th>Data do Pagamento</th>", $"<th>{heading}</th>", StringComparison.Ordinal) })
            .Lines.Count.ShouldBe(1);
    }

    [Fact]
    public void Judge_WhenTheFieldsSayOtherDates_TrustsNothing_S39() =>
        Bad(Reading(Row("09/03/2026", "1,00")) with { To = "10/03/2026" }).Kind.ShouldBe(FailureKind.Untrusted);

    [Fact]
    public void Judge_WhenPaymentsAreAllOfAnotherPeriod_TrustsNothing_S39() =>
        Bad(Reading(Row("01/03/2026", "1,00"), Row("02/03/2026", "-1,00"))).Kind.ShouldBe(FailureKind.Untrusted);

    [Fact]
    public void Judge_WhenARequestFailed_IsIncomplete_S36() =>
        Bad(Reading(Row("09/03/2026", "1,00")) with { FailedRequests = 1 }).Kind.ShouldBe(FailureKind.Incomplete);

    [Fact]
    public void Judge_WhenTheListDoesNotEnd_Stops() =>
        Bad(Reading(Row("09/03/2026", "1,00")) with { ReachedEnd = false }).Kind.ShouldBe(FailureKind.TooLarge);

    [Theory]
    [InlineData("<tr><td colspan=\"6\">Nada por aqui</td></tr>", "", 0, 0, false)]
    [InlineData("", "Nenhum registro encontrado.", 0, 0, false)]
    [InlineData("", "Não há lançamentos no período", 1, 0, false)]
    [InlineData("", "", 1, 0, false)]
    [InlineData("", "", 0, 0, true)]
    [InlineData("", "", 1, 1, true)]
    [InlineData("", "Nenhum registro encontrado.", 1, 1, true)]
    public void Judge_OfNoLine_IsDoubtfulWithoutProof_S35(string body, string text, int answered, int failed, bool isDoubtful)
    {
        var reading = Reading(body) with { TextOutside = text, AnsweredRequests = answered, FailedRequests = failed };

        var page = Good(reading);

        (page.IsDoubtful, page.Read).ShouldBe((isDoubtful, 0));
    }

    [Fact]
    public void Judge_OfAnyText_NeverThrows() => Prop.ForAll<string?>(text =>
    {
        _ = RevenueJudge.Judge(Window, Reading(text ?? ""));
        _ = RevenueJudge.Judge(Window, Reading(Row(text ?? "", text ?? "")));
        return RevenueJudge.Judge(Window, Reading("") with { Html = text ?? "" }) is Success<RevenuePage> { Value.Lines.Count: 0 };
    }).Check(Thorough.Config);

    [Fact]
    public void Judge_OfAnyAmounts_AccountsForEveryRow() => Prop.ForAll<int[]>(cents =>
    {
        var rows = string.Concat((cents ?? []).Select(one => Row("09/03/2026", (one / 100m).ToString("N2", System.Globalization.CultureInfo.GetCultureInfo("pt-BR")))));
        var page = Good(Reading(rows) with { AnsweredRequests = 1 });
        return page.Read == (cents?.Length ?? 0)
            && page.Lines.Sum(line => line.Paid) == (cents ?? []).Where(one => Math.Abs((long)one) < 100_000_000).Sum(one => one / 100m);
    }).Check(Thorough.Config);

    [Fact]
    public void ToString_OfALineOrAReading_NamesNoPatient()
    {
        var page = Good(Reading(Row("09/03/2026", "1,00")));

        $"{page.Lines[0]} {Reading("Maria")}".ShouldNotContain("Maria");
    }

    private static RevenuePage Good(ReportReading reading) => RevenueJudge.Judge(Window, reading) switch
    {
        Success<RevenuePage> success => success.Value,
        Failed<RevenuePage> failed => throw new InvalidOperationException(failed.Failure.Message),
        _ => throw new InvalidOperationException(),
    };

    private static IntegrationFailure Bad(ReportReading reading) =>
        RevenueJudge.Judge(Window, reading).ShouldBeOfType<Failed<RevenuePage>>().Failure;

    private static ReportReading Reading(params string[] rows) => new()
    {
        Html = Table(string.Concat(rows), ""),
        From = "09/03/2026",
        To = "09/03/2026",
    };

    private static string Table(string rows, string foot) =>
        $"<table><tr><td>Relatório</td><td>Receita</td></tr></table><table><thead><tr>{string.Concat(Headings.Select(one => $"<th>{one}</th>"))}</tr></thead>"
        + $"<tbody>{rows}</tbody>{foot}</table>";

    private static string Row(string day, string amount) => Cells(day, amount, "OURO VERDE", "Consultas", "Consulta", "Ana");

    private static string Cells(params string[] cells) => $"<tr>{string.Concat(cells.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>"))}</tr>";
}
