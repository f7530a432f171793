using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.WaitingRoom;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Queues;

/// <summary>What the waiting fragment may look like, and what is not believed (hub-integrations 5, S28, S30).</summary>
public sealed class WaitingTableTests
{
    private static readonly FeegowQueueOptions Options = new() { MaxPatients = 5 };
    private readonly WaitingTable _table = new(new QueueFailures("a fila médica", Options), Options.MaxPatients);

    [Fact]
    public void Read_OfATable_IsItsPatientsByPosition()
    {
        var patients = Patients(Table(Row("09:20", "09:05 (recepção)", "Primeira vez JOSÉ &amp; MARIA  DA SILVA", "Dra. Exemplo", "h&aacute; 18 min")));

        var only = patients.ShouldHaveSingleItem();
        (only.Name, only.Arrival, only.Professional, only.IsInService).ShouldBe(("JOSÉ & MARIA DA SILVA", "09:05", "Dra. Exemplo", false));
    }

    [Theory]
    [InlineData("<span class=\"badge\">Primeira vez</span>ANA")]
    [InlineData("PRIMEIRA VEZ ANA")]
    [InlineData("\r\n  Primeira   vez \t ANA &nbsp;")]
    [InlineData("ANA")]
    public void Read_OfABadge_LeavesItOut(string cell) => Patients(Table(Row(name: cell))).Single().Name.ShouldBe("ANA");

    [Fact]
    public void Read_OfPriorityWords_KeepsThemInTheName() =>
        Patients(Table(Row(name: "ANA (Idoso) - CADEIRANTE"))).Single().Name.ShouldBe("ANA (Idoso) - CADEIRANTE");

    [Theory]
    [InlineData("Em atendimento", true)]
    [InlineData("EM ATENDIMENTO (3 min)", true)]
    [InlineData("há 3 min", false)]
    [InlineData("", false)]
    public void Read_OfTheSeventhCell_TellsWhetherTheyAreSeen(string cell, bool isInService) =>
        Patients(Table(Row(wait: cell))).Single().IsInService.ShouldBe(isInService);

    [Fact]
    public void Read_OfWalkInsNestedTablesAndDecomposedAccents_IsAsEver()
    {
        var patients = Patients(Table(
            Row(scheduled: "", name: "Jose\u0301"), Row(name: "ANA", appointment: "Consulta<table><tr><td>sala</td></tr></table>")));

        patients.Select(one => one.Name).ShouldBe(["José", "ANA"]);
    }

    [Theory]
    [InlineData("<div>Nenhum paciente aguardando para ser atendido</div>")]
    [InlineData("<p>nenhum paciente AGUARDANDO</p>")]
    [InlineData("<script>$('#total-pacientes').html('');</script>")]
    public void Read_OfTheEmptyMarker_IsNobody(string html) => Patients(html).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n ")]
    [InlineData("<div>Voltamos já</div>")]
    [InlineData("<table><thead><tr><th>Hora</th></tr></thead></table>")]
    [InlineData("{\"data\":[]}")]
    public void Read_OfAnythingElse_IsAnUnknownPage_S28(string html) => Kind(html).ShouldBe(FailureKind.UnknownPage);

    [Theory]
    [InlineData("<table><tr><td>09:20</td><td>09:05</td><td>ANA</td><td>42</td><td>Dra.</td><td>Consulta</td></tr></table>")]
    [InlineData("<table><tr><td>1</td><td>09:20</td><td>09:05</td><td>ANA</td><td>42</td><td>Dra.</td><td>C</td><td>há</td></tr></table>")]
    [InlineData("<table><tr><td>09:20</td><td></td><td>ANA</td><td>42</td><td>Dra.</td><td>C</td><td>há</td></tr></table>")]
    [InlineData("<table><tr><td>09:20</td><td>09:05</td><td>12</td><td>42</td><td>Dra.</td><td>C</td><td>há</td></tr></table>")]
    [InlineData("<table><tr><td>09:20</td><td>09:05</td><td>Primeira vez</td><td>42</td><td>D</td><td>C</td><td>há</td></tr></table>")]
    [InlineData("<table><tr><td colspan=7>Carregando</td></tr></table>")]
    public void Read_OfAnotherLayout_IsALayoutErrorWithoutNames_S30(string html)
    {
        var failure = Failure(html);

        failure.Kind.ShouldBe(FailureKind.LayoutChanged);
        failure.Message.ShouldNotContain("ANA");
    }

    [Fact]
    public void Read_WhenOneRowOfManyIsWrong_BelievesNone_S30() =>
        Kind(Table(Row(), "<tr><td>1</td></tr>", Row())).ShouldBe(FailureKind.LayoutChanged);

    [Fact]
    public void Read_OfATableThatBreaksOff_IsIncomplete()
    {
        var whole = Table(Row(name: "ANA"), Row(name: "BIA"));

        Kind(whole[..whole.IndexOf("BIA", StringComparison.Ordinal)]).ShouldBe(FailureKind.BadPayload);
    }

    [Fact]
    public void Read_OfMorePeopleThanTheBound_NamesTheBound()
    {
        var failure = Failure(Table([.. Enumerable.Repeat(Row(), Options.MaxPatients + 1)]));

        failure.Kind.ShouldBe(FailureKind.TooLarge);
        failure.Message.ShouldContain("mais de 5 pessoas");
    }

    [Fact]
    public void Read_WhateverHtml_NeverThrowsAndNeverTakesItForEmpty()
    {
        var parts = Gen.Elements(
            "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<thead>", "</thead>", "<tbody>", "09:05", "ANA", "&aacute;",
            "<script>", "</script>", "<!--", "-->", "<b>", "<template>", "<svg>", "\0", "Ã£", " ", "<td colspan=9>").ArrayOf();

        Prop.ForAll(parts.ToArbitrary(), some => _table.Read(string.Concat(some)) is not Success<IReadOnlyList<WaitingPatient>> { Value.Count: 0 })
            .Check(Thorough.Config);
    }

    private static string Table(params string[] rows) =>
        $"<table><thead><tr><th>Hora</th><th>Chegada</th></tr></thead><tbody>{string.Concat(rows)}</tbody></table>";

    private static string Row(
        string scheduled = "09:20", string arrival = "09:05", string name = "ANA", string professional = "Dra. Exemplo",
        string wait = "há 3 min", string appointment = "Consulta") =>
        $"<tr><td>{scheduled}</td><td>{arrival}</td><td>{name}</td><td>42 anos</td><td>{professional}</td><td>{appointment}</td><td>{wait}</td><td>…</td></tr>";

    private IReadOnlyList<WaitingPatient> Patients(string html) =>
        _table.Read(html).ShouldBeOfType<Success<IReadOnlyList<WaitingPatient>>>().Value;

    private IntegrationFailure Failure(string html) =>
        _table.Read(html).ShouldBeOfType<Failed<IReadOnlyList<WaitingPatient>>>().Failure;

    private FailureKind Kind(string html) => Failure(html).Kind;
}
