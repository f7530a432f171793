using System.Net.Http.Json;
using System.Text.Json;
using Consultare.Sandbox.Expectations;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Journal;

namespace Consultare.Testing;

/// <summary>The sandbox's control interface, typed, for a sandbox in this process or another.</summary>
public sealed class SandboxControl(Uri baseAddress) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// The client itself, for answers that a test looks at closely; its base address ends in <c>/__sandbox/</c>.
    /// </summary>
    public HttpClient Http { get; } = new() { BaseAddress = new Uri(baseAddress, "__sandbox/") };

    public Task ResetAsync() => PostAsync("reset", new { });

    public Task<SandboxClockReading> ClockAsync() => GetAsync<SandboxClockReading>("clock");

    public Task<SandboxClockReading> SetClockAsync(DateTimeOffset instant) =>
        PostAsync<SandboxClockReading>("clock", new { set = instant });

    public Task<SandboxClockReading> AdvanceDaysAsync(int days) =>
        PostAsync<SandboxClockReading>("clock", new { advanceDays = days });

    /// <summary>Plays a named scenario: its faults and switches, from the usual state.</summary>
    public Task PlayAsync(string scenario) => PostAsync("scenario", new { name = scenario });

    /// <summary>Throws one switch, such as <c>appointments.valueStyle</c>.</summary>
    public Task SwitchAsync(string name, string value) =>
        PostAsync("scenario", new { switches = new Dictionary<string, string> { [name] = value } });

    /// <summary>Books an appointment.</summary>
    public Task<SandboxAppointment> AddAppointmentAsync(
        DateOnly date, int statusId = 7, int? unitId = null, int? valueCents = null) =>
        HappenAsync(new { type = "appointment-add", date, statusId, unitId, valueCents });

    public Task<SandboxAppointment> MoveAppointmentAsync(long id, DateOnly date) =>
        HappenAsync(new { type = "appointment-move", id, date });

    public Task<SandboxAppointment> ChangeStatusAsync(long id, int statusId) =>
        HappenAsync(new { type = "appointment-status", id, statusId });

    public Task<SandboxAppointment> RemoveAppointmentAsync(long id) =>
        HappenAsync(new { type = "appointment-remove", id });

    /// <summary>Makes an appointment's <c>date</c> or <c>value</c> unreadable from now on.</summary>
    public Task<SandboxAppointment> SpoilAppointmentAsync(long id, string field) =>
        HappenAsync(new { type = "appointment-spoil", id, field });

    /// <summary>Somebody comes to a queue now: <c>medical</c> or <c>reception</c>.</summary>
    public Task<SandboxPatient> ArriveAsync(
        int unitId, string? name = null, string queue = "medical", string? arrival = null, params string[] traits) =>
        PostAsync<SandboxPatient>("events", new { type = "patient-arrives", unitId, name, queue, arrival, traits });

    /// <summary>They are called, leave or come back: <c>called</c>, <c>leaves</c>, <c>returns</c>.</summary>
    public Task<SandboxPatient> PatientAsync(long id, string what) =>
        PostAsync<SandboxPatient>("events", new { type = $"patient-{what}", id });

    public Task<FaultState> ArmAsync(FaultRequest fault) => PostAsync<FaultState>("faults", fault);

    public Task<FaultState> ArmAsync(string fault, string? variant = null, int? count = null) =>
        ArmAsync(new FaultRequest { Fault = fault, Variant = variant, Count = count });

    /// <summary>Holds requests of a path until released; by default only the next one.</summary>
    public Task<FaultState> HoldAsync(string path, int? count = 1) =>
        ArmAsync(new FaultRequest { Type = FaultTypes.Hold, Path = path, Count = count });

    public Task<FaultState> WaitForHitsAsync(int id, int hits = 1) =>
        PostAsync<FaultState>($"faults/{id}/wait", new { hits });

    public Task ReleaseAsync(int id) => PostAsync($"faults/{id}/release", new { });

    /// <summary>Every armed fault, with how often it acted.</summary>
    public Task<IReadOnlyList<FaultState>> FaultsAsync() => GetAsync<IReadOnlyList<FaultState>>("faults");

    public async Task ClearFaultsAsync() => (await Http.DeleteAsync(Relative("faults"))).EnsureSuccessStatusCode();

    public Task<IReadOnlyList<RequestEntry>> LogAsync() => GetAsync<IReadOnlyList<RequestEntry>>("log");

    public Task<RequestAssertions> AssertionsAsync() => GetAsync<RequestAssertions>("assertions");

    public Task<ExpectedAggregates> ExpectedAsync() => GetAsync<ExpectedAggregates>("expected");

    public Task<ExpectedAggregates> ExpectedAsync(DateOnly from, DateOnly to) =>
        GetAsync<ExpectedAggregates>($"expected?start={from:yyyy-MM-dd}&end={to:yyyy-MM-dd}");

    public void Dispose() => Http.Dispose();

    private Task<SandboxAppointment> HappenAsync(object happening) =>
        PostAsync<SandboxAppointment>("events", happening);

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    private async Task<T> GetAsync<T>(string path) => (await Http.GetFromJsonAsync<T>(Relative(path), Json))!;

    private async Task PostAsync(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(Relative(path), body, Json);
        await EnsureDoneAsync(answer);
    }

    private async Task<T> PostAsync<T>(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(Relative(path), body, Json);
        await EnsureDoneAsync(answer);
        return (await answer.Content.ReadFromJsonAsync<T>(Json))!;
    }

    private static async Task EnsureDoneAsync(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
        {
            var why = await answer.Content.ReadAsStringAsync();
            throw new InvalidOperationException($"The sandbox answered {(int)answer.StatusCode}: {why}");
        }
    }
}
