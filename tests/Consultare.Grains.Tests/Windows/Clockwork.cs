using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Schedules;
using Consultare.Grains.Services;
using Consultare.Grains.Tests.Testing;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Tests.Windows;

/// <summary>A hub whose only service is the made-up one; its cycles follow each other at once.</summary>
internal sealed class Clockwork
{
    public const string Service = "teste_ciclos";

    public static ServiceDefinition Definition { get; } = Named(Service);

    public ClockworkScript Script { get; } = new();

    public ShiftedTimeProvider Clock { get; }

    public Clockwork(string time) => Clock = new ShiftedTimeProvider(Instant(time));

    /// <summary>A continuous service of any name.</summary>
    public static ServiceDefinition Named(string key) => new(
        new ServiceInfo(key, "Teste de ciclos", Aliases: [], OwnerPage: "monitor", Pages: ["monitor"], TimeSpan.FromMinutes(5), CanBackfill: false),
        new Schedule(new Every(TimeSpan.FromMilliseconds(20), new(6, 30), new(20, 0))),
        IsContinuous: true,
        PageUnit: "unidades",
        grains => grains.GetGrain<IClockworkGrain>(key));

    public static DateTimeOffset Instant(string time, int day = 10) =>
        new(new DateOnly(2026, 3, day), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(-3));

    public HubClusterOptions Options => new()
    {
        Service = Service,
        IsSmall = true,
        Clock = Clock,
        HasRunBefore = false,
        ConfigureSilo = silo =>
        {
            silo.Services.AddSingleton(Script);
            silo.Services.AddSingleton(new BuiltServices([Definition]));
        },
    };

    public Task<HubCluster> StartAsync(Func<HubClusterOptions, HubClusterOptions>? change = null) =>
        HubCluster.StartAsync((change ?? (same => same))(Options));

    /// <summary>Moves the clock to a time of its day or a later one.</summary>
    public void MoveTo(string time, int day = 10) => Clock.Push(Instant(time, day) - Clock.GetUtcNow());

    /// <summary>A tick of the reminder.</summary>
    public static Task TickAsync(HubCluster hub) => hub.Grains.GetGrain<IClockworkGrain>(Service).ReceiveReminder("despertar", default);

    /// <summary>The run of the window under way.</summary>
    public static async Task<RunRecord> WindowAsync(HubCluster hub)
    {
        var snapshot = await hub.Status.GetSnapshotAsync();
        return await hub.RunAsync(snapshot.Window.ShouldNotBeNull().RunId.ShouldNotBeNull());
    }
}
