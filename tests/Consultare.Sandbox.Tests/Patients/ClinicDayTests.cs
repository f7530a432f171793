using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Patients;

/// <summary>The made-up life of a clinic day (sandbox 3.4, 4).</summary>
public sealed partial class ClinicDayTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime
{
    private readonly QueueVisitor _visitor = new(sandbox);

    public Task InitializeAsync()
    {
        sandbox.Host.Clock.Set(SandboxFixture.Morning);
        return sandbox.Control.ResetAsync();
    }

    public Task DisposeAsync()
    {
        _visitor.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(18)]
    public async Task Queues_WhileTheClinicsAreOpen_HoldAFewPeopleInEveryUnit(int hour)
    {
        sandbox.Host.Clock.Set(SandboxFixture.Morning.AddHours(hour - 9).AddMinutes(10));
        foreach (var unit in new[] { 2, 3, 12 })
        {
            var waiting = Rows(Encoding.Latin1.GetString((await _visitor.WaitingAsync(unit)).Body));
            var reception = await _visitor.ReceptionAsync(unit);

            waiting.ShouldBeInRange(1, 15);
            reception.Count.ShouldBeInRange(1, 15);
        }
    }

    [Theory]
    [InlineData("2026-03-10T06:29:59-03:00")]
    [InlineData("2026-03-10T20:00:00-03:00")]
    [InlineData("2026-03-11T00:30:00-03:00")]
    public async Task Queues_OutsideTheDay_AreEmptyAndSaySo(string at)
    {
        sandbox.Host.Clock.Set(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var unit in new[] { 2, 3, 12 })
        {
            Encoding.Latin1.GetString((await _visitor.WaitingAsync(unit)).Body).ShouldContain("Nenhum paciente aguardando");
            (await _visitor.ReceptionAsync(unit)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Queues_OfTheSameSeedAndMoment_AreTheSame()
    {
        var first = (await _visitor.WaitingAsync(3)).Body;
        await using var other = new OtherSandbox(await SandboxFixture.StartAsync());
        using var visitor = new QueueVisitor(other.Sandbox);

        (await visitor.WaitingAsync(3)).Body.ShouldBe(first);
    }

    [Fact]
    public async Task Queues_OverADay_ShowEveryKindOfRow()
    {
        var seen = new StringBuilder();
        for (var minutes = 0; minutes < 10 * 60; minutes += 20)
        {
            sandbox.Host.Clock.Set(SandboxFixture.Morning.AddMinutes(minutes));
            foreach (var unit in new[] { 2, 3, 12 })
            {
                seen.Append(Encoding.Latin1.GetString((await _visitor.WaitingAsync(unit)).Body));
            }
        }

        var all = seen.ToString();
        string[] kinds =
        [
            "Primeira vez ", "Primeira vez</span>", "(Idoso)", "CADEIRANTE", "gestante", "&#225;", "recepção 1", "<td></td>",
            "Em atendimento", "EM ATENDIMENTO", "em Atendimento", "<table><tr><td>sala", "ção",
        ];
        kinds.ShouldAllBe(kind => all.Contains(kind, StringComparison.Ordinal), all[..500]);
    }

    [Fact]
    public async Task WaitingRoom_OfUnitTwelveAtLunch_IsEmpty()
    {
        sandbox.Host.Clock.Set(SandboxFixture.Morning.AddHours(3.5));

        Encoding.Latin1.GetString((await _visitor.WaitingAsync(12)).Body).ShouldContain("Nenhum paciente aguardando");
    }

    [Fact]
    public async Task Expected_Always_CountsWhoIsThereAndWhoHasLeft()
    {
        var expected = await sandbox.Control.Http.GetFromJsonAsync<JsonElement>(new Uri("expected", UriKind.Relative));

        foreach (var unit in expected.GetProperty("waiting").EnumerateArray())
        {
            var shown = Rows(Encoding.Latin1.GetString((await _visitor.WaitingAsync(unit.GetProperty("unitId").GetInt32())).Body));
            unit.GetProperty("present").GetInt32().ShouldBe(shown);
            unit.GetProperty("finished").GetInt32().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task Reception_Usually_HoldsOneItemOfAnotherUnit()
    {
        var units = (await _visitor.ReceptionAsync(3)).Select(item => item.GetProperty("UnidadeID").GetInt32()).ToList();

        units.Count(unit => unit != 3).ShouldBe(1);
        units.Count.ShouldBeGreaterThan(1);
    }

    // Rows of nested tables have no button.
    internal static int Rows(string html) => ButtonCell().Count(html);

    [GeneratedRegex("<button type=\"button\">Chamar</button></td></tr>")]
    private static partial Regex ButtonCell();

    private sealed class OtherSandbox(SandboxFixture sandbox) : IAsyncDisposable
    {
        public SandboxFixture Sandbox => sandbox;

        public async ValueTask DisposeAsync() => await sandbox.DisposeAsync();
    }
}
