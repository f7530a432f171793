using System.Net.Http.Json;
using System.Text.Json;
using Consultare.Integrations.Feegow.Web;
using Consultare.Testing;
using Consultare.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Web.Tests.Queues;

/// <summary>From the sandbox's clinic day to an open panel: the monitors run, the live line tells, the API shows.</summary>
public sealed class LiveQueueTests : IDisposable
{
    private readonly CancellationTokenSource _patience = new(LiveMessages.Patience);

    [Theory]
    [InlineData("monitor_medico", "waiting")]
    [InlineData("monitor_recepcao", "reception")]
    public async Task Monitor_OnAClinicDay_TellsOpenPanelsAndTheApiEqualsTheSandbox(string service, string block)
    {
        await using var hub = await RunningHub.StartAsync(configure: AddSessions, arguments: $"--Runs:Services:0={service}");
        using var ana = await hub.SignInAsAsync("OPERADOR");
        await using var line = await ana.OpenLineAsync(_patience.Token);
        await hub.Sandbox.Control.ArriveAsync(3, "Ana Sá", service == "monitor_medico" ? "medical" : "reception");
        await ana.PostAsync("/api/admin/refresh", new { service });
        var expected = (await hub.Sandbox.Control.Http.GetFromJsonAsync<JsonElement>(new Uri("expected", UriKind.Relative), _patience.Token))
            .GetProperty(block).EnumerateArray().Select(unit => unit.GetProperty("present").GetInt32()).ToList();

        // The cycle at the hub's start may be told first: what counts is that a change that is told can be seen.
        do
        {
            await line.ReadUntilAsync(call => Tells(call, service), _patience.Token);
        }
        while (!(await PresentAsync(ana, service)).SequenceEqual(expected));

        expected.Sum().ShouldBeGreaterThan(3);
    }

    public void Dispose() => _patience.Dispose();

    private static void AddSessions(WebApplicationBuilder builder)
    {
        var sessions = new PlainSessions(new Uri(builder.Configuration["FEEGOW_WEB_BASE_URL"]!), TimeProvider.System);
        builder.Services.AddSingleton<IWebSessions>(sessions);
        builder.Services.AddSingleton<IUnitSessions>(sessions);
    }

    private static bool Tells(PanelCall call, string service) =>
        !call.IsChange()
        && call.Argument.GetProperty("service").GetString() == service
        && call.Argument.GetProperty("pages").EnumerateArray().Any(page => page.GetString() == "monitor");

    // The reception API counts the served apart from those who still queue.
    private static async Task<IReadOnlyList<int>> PresentAsync(HubPerson person, string service) => service == "monitor_medico"
        ? [.. (await person.GetAsync("/api/queue/medic")).Body.GetProperty("data").EnumerateArray().Select(unit => unit.GetProperty("patients").GetArrayLength())]
        : [.. (await person.GetAsync("/api/queue/reception")).Body.GetProperty("data").GetProperty("por_unidade").EnumerateObject()
            .Select(unit => unit.Value.GetProperty("fila").GetInt32() + unit.Value.GetProperty("total_passaram").GetInt32())];
}
