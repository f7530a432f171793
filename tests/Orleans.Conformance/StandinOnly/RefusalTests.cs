using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Orleans.Conformance.StandinOnly;

/// <summary>What needs the real packages is refused when the host starts, in one sentence that says what is missing.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task Silo_WithAdoNetClustering_DoesNotStart() =>
        await RefusesToStart(b => b.UseOrleans(s => s.UseAdoNetClustering(o => o.Invariant = "MySql.Data.MySqlConnector")));

    [Fact]
    public async Task Silo_WithAdoNetReminders_DoesNotStart() => await RefusesToStart(b => b.UseOrleans(
        s => s.UseLocalhostClustering().UseAdoNetReminderService(o => o.Invariant = "MySql.Data.MySqlConnector")));

    [Fact]
    public async Task Silo_WithGrainStorageOnMySql_DoesNotStart() => await RefusesToStart(b => b.UseOrleans(
        s => s.UseLocalhostClustering().AddAdoNetGrainStorage("hub", o => o.Invariant = "MySql.Data.MySqlConnector")));

    [Fact]
    public async Task Client_OfACluster_DoesNotStart() =>
        await RefusesToStart(b => b.UseOrleansClient(c => c.UseAdoNetClustering(o => o.Invariant = "MySql.Data.MySqlConnector")));

    [Fact]
    public async Task Client_OfAnotherProcess_DoesNotStart() =>
        await RefusesToStart(b => b.UseOrleansClient(c => c.UseLocalhostClustering()));

    private static async Task RefusesToStart(Action<IHostApplicationBuilder> configure)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        configure(builder);
        using var host = builder.Build();
        var error = await Should.ThrowAsync<OrleansConfigurationException>(() => host.StartAsync().WaitAsync(Probe.Guard));
        error.Message.ShouldContain("PackageFeed");
    }
}
