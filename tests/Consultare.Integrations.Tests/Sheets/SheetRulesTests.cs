using System.Globalization;
using Consultare.Integrations.Sheets;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Sheets;

/// <summary>The counting rules of both sheets (hub-domain 5.12, 5.13).</summary>
public sealed class SheetRulesTests
{
    private static readonly DateOnly Day = new(2026, 2, 3);

    [Theory]
    [InlineData("3/2/2026", true)]
    [InlineData("03/02/2026", true)]
    [InlineData("2026-02-03", true)]
    [InlineData("03/02/2026 14:05:09", true)]
    [InlineData("2026-02-03T14:05:09.000Z", true)]
    [InlineData(" 03/02/2026 ", true)]
    [InlineData("2/3/2026", false)]
    [InlineData("em 03/02/2026", false)]
    [InlineData("03/02/2026 amanhã", false)]
    [InlineData("31/02/2026", false)]
    [InlineData("03-02-2026", false)]
    [InlineData("", false)]
    public void CrcCount_OfACell_IsTheDayAloneOrWithAClockTime(string cell, bool counts) =>
        CrcSheet.Count(Table(["Nome", "Data do pedido"], ["Ana", cell]), Day).ShouldBe(counts ? 1 : 0);

    [Theory]
    [InlineData("DATA", "Data extra", 1)]
    [InlineData("Data extra", "data", 0)]
    [InlineData("Nome", "Outra", 1)]
    public void CrcCount_TakesTheColumnCalledData_ElseTheFirst(string first, string second, int expected) =>
        CrcSheet.Count(Table([first, second], ["03/02/2026", "04/02/2026"]), Day).ShouldBe(expected);

    [Theory]
    [InlineData("Cartão Resolve", 1, 0)]
    [InlineData("RESOLVE + check up", 1, 0)]
    [InlineData("Check  Up", 0, 1)]
    [InlineData("checkup anual", 0, 1)]
    [InlineData("check-up", 0, 0)]
    [InlineData("Consulta", 0, 0)]
    public void ReceptionCount_OfAService_FollowsTheWords(string service, int resolve, int checkup) =>
        ReceptionSheet.Count(Form(["", "", "Ouro Verde", service, "", "dia 3/2/2026, 9h"]), "ouro_verde", Day).ShouldBe((resolve, checkup));

    [Theory]
    [InlineData("  shopping   CAMPINAS", "campinas_shopping")]
    [InlineData("Shop. Campinas", "campinas_shopping")]
    [InlineData("Centro", "centro_cambui")]
    [InlineData("Centro Cambuí", "centro_cambui")]
    [InlineData("Resolve Saúde", "resolve")]
    [InlineData("RESOLVECARD GESTÃO DE BENEFICOS E MEIOS DE PAGAMENTOS", "resolve")]
    [InlineData("Centro de imagem", null)]
    [InlineData("", null)]
    public void KeyOf_AWholeCell_IsTheUnit(string cell, string? unit) => ReceptionUnits.KeyOf(cell).ShouldBe(unit);

    [Theory]
    [InlineData("Respostas ao formulario 1!A:F", "Respostas ao formulario 1!A:F|A:F|Aba!A:F")]
    [InlineData("B:G", "B:G|A:F|Aba!B:G|Aba!A:F")]
    [InlineData("A:F", "A:F|Aba!A:F")]
    public void Candidates_GoFromTheConfiguredRangeToTheFirstTab(string configured, string expected) =>
        string.Join('|', SheetRanges.Candidates(configured, "Aba")).ShouldBe(expected);

    [Fact]
    public void Dates_OfAnyDayInAnyForm_AreThatDay() => Prop.ForAll(
        Gen.Choose(1, 3_000_000).ToArbitrary(),
        number =>
        {
            var day = DateOnly.FromDayNumber(number);
            foreach (var form in (string[])["d/M/yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "dd/MM/yyyy' 08:30'"])
            {
                var text = day.ToString(form, CultureInfo.InvariantCulture);
                SheetDates.Whole(text).ShouldBe(day);
                SheetDates.FirstIn($"antes {text} depois 1/1/1999").ShouldBe(day);
            }
        }).Check(Thorough.Config);

    [Fact]
    public void Counts_OfAnyText_NeverThrowAndNeverExceedTheRows() => Prop.ForAll<string[]>(cells =>
    {
        string[] row = [.. cells.Select(cell => cell ?? "")];
        var table = new SheetTable([row, row, row]);
        CrcSheet.Count(table, Day).ShouldBeInRange(0, 2);
        ReceptionSheet.Count(table, "resolve", Day).Resolve.ShouldBeInRange(0, 2);
        SheetsCsv.Parse(string.Join(',', row)).Rows.Count.ShouldBeGreaterThanOrEqualTo(0);
    }).Check(Thorough.Config);

    [Fact]
    public void Parse_OfQuotedCells_KeepsCommasQuotesAndLineBreaks() =>
        SheetsCsv.Parse("\uFEFFa,\"b, c\"\r\n\"d \"\"e\"\"\",\"f\ng\"\n").Rows.ShouldBe([["a", "b, c"], ["d \"e\"", "f\ng"]]);

    private static SheetTable Form(string[] row) =>
        Table(["Carimbo de data/hora", "Nome", "Qual sua UNIDADE?", "Qual Serviço?", "Obs", "Data do atendimento"], row);

    private static SheetTable Table(params string[][] rows) => new(rows);
}
