using System.Text.Json;
using Consultare.Sandbox.Hosting;
using Consultare.Testing;

namespace Consultare.EndToEnd.Tests.Testing;

/// <summary>A fresh hub with every service awake, the sandbox it reads, and its board.</summary>
public sealed class ClinicDay : IAsyncDisposable
{
    private readonly TempFolder _folder = new();

    private ClinicDay(SandboxFixture sandbox) => Sandbox = sandbox;

    public SandboxFixture Sandbox { get; }

    public HubProcess Hub { get; private set; } = null!;

    public ServiceBoard Board { get; private set; } = null!;

    public static async Task<ClinicDay> BeginAsync(SandboxOptions options, TimeSpan patience)
    {
        var day = new ClinicDay(await SandboxFixture.StartAsync(options));
        day.Hub = await HubProcess.StartAsync(day.Sandbox, day._folder.Path, new Dictionary<string, string>());
        day.Board = await ServiceBoard.OpenAsync(day.Hub, patience);
        return day;
    }

    public Task<JsonElement> MedicAsync() => Hub.GetAsync("/api/queue/medic");

    public Task<JsonElement> ReceptionAsync() => Hub.GetAsync("/api/queue/reception");

    public Task<JsonElement> WhatsappAsync() => Hub.GetAsync("/api/queue/whatsapp");

    public async ValueTask DisposeAsync()
    {
        await Board.DisposeAsync();
        await Hub.DisposeAsync();
        await Sandbox.DisposeAsync();
        _folder.Dispose();
    }
}
