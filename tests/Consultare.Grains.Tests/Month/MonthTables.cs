using System.Text.Json;
using Consultare.Data.Billing;
using Consultare.Data.Clinia;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Tests.Billing;
using Consultare.Grains.Tests.Clinia;
using Consultare.Grains.Tests.Contracts;
using Consultare.Grains.Tests.Proposals;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Revenue;

namespace Consultare.Grains.Tests.Month;

/// <summary>Holds each table of the hub against the sandbox's block.</summary>
internal static class MonthTables
{
    private const string Finished = "Finalizado (Saiu)";
    private static readonly Dictionary<string, int> UnitIds = ClinicUnits.All.ToDictionary(unit => unit.Name, unit => unit.Id);

    /// <summary>The tables that show the present moment.</summary>
    public static async Task ShouldShowNowAsync(this ClinicMonth month, DateOnly today)
    {
        await new CliniaStore(month.Hub.Database).ShouldEqualAsync(await month.Hub.ExpectedAsync("clinia"));

        // Whoever was absent once only still stands among the waiting (integrations 5).
        var medical = await month.Hub.Database.ListTextsAsync($"SELECT unidade || '|' || status FROM espera_medica WHERE updated_at >= '{today:yyyy-MM-dd}'");
        foreach (var (unit, present, finished) in await ExpectedQueueAsync(month, "waiting"))
        {
            var people = Of(medical, unit);
            people.Count.ShouldBe(present + finished, $"waiting room {unit}");
            people.Count(status => status == Finished).ShouldBeInRange(0, finished, $"finished in waiting room {unit}");
        }

        var reception = await month.Hub.Database.ListTextsAsync($"SELECT unidade_nome || '|' || status FROM recepcao_historico WHERE dia_referencia = '{today:yyyy-MM-dd}'");
        foreach (var (unit, present, finished) in await ExpectedQueueAsync(month, "reception"))
        {
            var people = Of(reception, unit);
            people.Count.ShouldBe(present + finished, $"reception {unit}");
            people.Count(status => status == Finished).ShouldBe(finished, $"finished in reception {unit}");
        }
    }

    /// <summary>The tables of whole days.</summary>
    public static async Task ShouldShowTheDaysAsync(this ClinicMonth month, DateOnly first, DateOnly last)
    {
        var appointments = (await month.Sandbox.Control.ExpectedAsync()).Appointments;
        var rows = (await month.Hub.RowsAsync()).Where(row => row.Date >= appointments.Start && row.Date <= appointments.End).ToList();
        rows.ShouldEqual(appointments);
        rows.Sum(row => row.Value).ShouldBe(appointments.TotalValue);

        var proposals = await month.Hub.ExpectedAsync("proposals");
        var (from, to) = (proposals.GetProperty("start").GetString(), proposals.GetProperty("end").GetString());
        (await month.Hub.ProposalsAsync())
            .Where(row => string.CompareOrdinal(row.Day, from) >= 0 && string.CompareOrdinal(row.Day, to) <= 0).ToList().ShouldEqual(proposals);

        (await month.Hub.ContractsAsync()).ShouldEqual(await month.Hub.ExpectedAsync("contracts"));

        // The first day's runs read the day before as well.
        var revenue = await ExpectedRevenue.ReadAsync(month.Sandbox.Control, first.AddDays(-1), last);
        (await month.Hub.Database.ListTextsAsync(
            "SELECT data_do_pagamento || '|' || COUNT(*) || '|' || SUM(total_pago) FROM faturamento_analitico GROUP BY data_do_pagamento ORDER BY 1"))
            .ShouldBe(revenue.Days.Where(day => day.Count > 0).Select(Line));
        (await new BillingQueries(month.Hub.Database).CompareAsync(first, last, CancellationToken.None)).Agrees.ShouldBeTrue();
    }

    private static string Line(RevenueCount day) => $"{day.Period}|{day.Count}|{day.Cents}";

    private static List<string> Of(IReadOnlyList<string> lines, int unit) =>
        [.. lines.Select(line => line.Split('|')).Where(parts => UnitIds[parts[0]] == unit).Select(parts => parts[1])];

    private static async Task<IEnumerable<(int Unit, int Present, int Finished)>> ExpectedQueueAsync(ClinicMonth month, string block) =>
        (await month.Hub.ExpectedAsync(block)).EnumerateArray()
            .Select(one => (Number(one, "unitId"), Number(one, "present"), Number(one, "finished")));

    private static int Number(JsonElement block, string name) => block.GetProperty(name).GetInt32();
}
