using Consultare.Data.Billing;
using Consultare.Data.Dialects;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Feegow.Billing;
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
            ConfigureSilo = silo =>
            {
                if (reading is not null)
                {
                    reading(silo.Services, sandbox);
                    return;
                }

                silo.Services.AddSingleton<IRevenueReport>(_ => new HttpRevenueReport(sandbox.Host.BaseAddress.Port));
            },
        });
        return new BillingScene(sandbox, hub);
    }

    /// <summary>What a correct reader has of a period.</summary>
    public Task<RevenueExpectation> ExpectedAsync(DateOnly from, DateOnly to) => ExpectedRevenue.ReadAsync(Sandbox.Control, from, to);

    /// <summary>Count and sum in cents of each accounting day.</summary>
    public async Task<IReadOnlyList<RevenueCount>> DaysAsync() => await Hub.Database.QueryAsync(
        new SqlStatement("test.days", "SELECT data_do_pagamento, COUNT(*), SUM(total_pago) FROM faturamento_analitico GROUP BY 1 ORDER BY 1"),
        null,
        row => new RevenueCount(row.Text(0), row.Int(1), row.Long(2)),
        CancellationToken.None);

    /// <summary>The month's count and sum, which must be the same in the three tables.</summary>
    public async Task<RevenueCount> MonthAsync(DateOnly month)
    {
        var comparison = await Billing.CompareAsync(month, month, CancellationToken.None);
        comparison.Agrees.ShouldBeTrue(comparison.ToString());
        return new RevenueCount($"{month:yyyy-MM}", (int)comparison.Analytic.Count, (long)(comparison.Analytic.Sum * 100));
    }

    /// <summary>Every column of the three tables, for tests that nothing changed.</summary>
    public async Task<IReadOnlyList<string>> DumpAsync() => await Hub.Database.QueryAsync(
        new SqlStatement("test.dump", """
            SELECT 'a' || id || '|' || fingerprint || '|' || data_do_pagamento || '|' || total_pago || '|' || coalesce(usuario_da_conta, '-') || '|' || updated_at FROM faturamento_analitico
            UNION ALL SELECT 'd' || data_ref || '|' || unidade || '|' || grupo || '|' || procedimento || '|' || total_pago || '|' || qtd || '|' || updated_at FROM faturamento_resumo_diario
            UNION ALL SELECT 'm' || month_ref || '|' || unidade || '|' || grupo || '|' || procedimento || '|' || total_pago || '|' || qtd || '|' || updated_at FROM faturamento_resumo_mensal
            """),
        null,
        row => row.Text(0),
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
