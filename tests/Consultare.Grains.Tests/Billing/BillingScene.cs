using System.Data.Common;
using Consultare.Data.Billing;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Feegow.Billing;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Revenue;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Tests.Billing;

/// <summary>A hub whose billing service reads the sandbox's report, over plain HTTP unless told otherwise.</summary>
public sealed class BillingScene : IAsyncDisposable
{
    public const string Service = "faturamento";

    /// <summary>The clinic's day of the standing sandbox.</summary>
    public static readonly DateOnly Today = new(2026, 3, 10);

    private BillingScene(SandboxFixture sandbox, HubCluster hub) => (Sandbox, Hub) = (sandbox, hub);

    public SandboxFixture Sandbox { get; }

    public HubCluster Hub { get; }

    public BillingQueries Billing => new(Hub.Database);

    public static async Task<BillingScene> StartAsync(Action<IServiceCollection, SandboxFixture>? reading = null)
    {
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = 300 });
        var hub = await HubCluster.StartAsync(new HubClusterOptions
        {
            Service = Service,
            Sandbox = sandbox,
            Settings = sandbox.Host.HubSettings,
            ConfigureSilo = silo =>
            {
                if (reading is not null)
                {
                    reading(silo.Services, sandbox);
                    return;
                }

                silo.Services.AddSingleton<IRevenueReport>(_ => new HttpRevenueReport(new Uri(sandbox.Host.HubSettings["FEEGOW_WEB_BASE_URL"]), FeegowUsers.Hub));
            },
        });
        return new BillingScene(sandbox, hub);
    }

    /// <summary>What a correct reader has of a period.</summary>
    public Task<RevenueExpectation> ExpectedAsync(DateOnly from, DateOnly to) => ExpectedRevenue.ReadAsync(Sandbox.Control, from, to);

    /// <summary>Count and sum in cents of each accounting day.</summary>
    public Task<IReadOnlyList<RevenueCount>> DaysAsync() => QueryAsync(
        "SELECT data_do_pagamento, COUNT(*), SUM(total_pago) FROM faturamento_analitico GROUP BY 1 ORDER BY 1",
        row => new RevenueCount(row.GetString(0), row.GetInt32(1), row.GetInt64(2)));

    /// <summary>The month's count and sum, which must be the same in the three tables.</summary>
    public async Task<RevenueCount> MonthAsync(DateOnly month)
    {
        var comparison = await Billing.CompareAsync(month, month, CancellationToken.None);
        comparison.Agrees.ShouldBeTrue(comparison.ToString());
        return new RevenueCount($"{month:yyyy-MM}", (int)comparison.Analytic.Count, (long)(comparison.Analytic.Sum * 100));
    }

    /// <summary>Every row of the three tables, for tests that nothing changed.</summary>
    public Task<IReadOnlyList<string>> DumpAsync() => QueryAsync(
        """
        SELECT 'a' || '|' || id || '|' || fingerprint || '|' || data_do_pagamento || '|' || total_pago || '|' || coalesce(usuario_da_conta, '-') || '|' || updated_at FROM faturamento_analitico
        UNION ALL SELECT 'd' || '|' || data_ref || '|' || unidade || '|' || grupo || '|' || procedimento || '|' || total_pago || '|' || qtd || '|' || updated_at FROM faturamento_resumo_diario
        UNION ALL SELECT 'm' || '|' || month_ref || '|' || unidade || '|' || grupo || '|' || procedimento || '|' || total_pago || '|' || qtd || '|' || updated_at FROM faturamento_resumo_mensal
        """,
        row => row.GetString(0));

    /// <summary>The first column of a query as texts.</summary>
    public Task<IReadOnlyList<string>> TextsAsync(string sql) => Hub.Database.ListTextsAsync(sql);

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Sandbox.DisposeAsync();
    }

    private Task<IReadOnlyList<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> map) => Hub.Database.ReadAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand in the tests.
            command.CommandText = sql;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<T>();
            while (await reader.ReadAsync())
            {
                rows.Add(map(reader));
            }

            return (IReadOnlyList<T>)rows;
        },
        CancellationToken.None);
}
