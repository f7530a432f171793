using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Services;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Hosting;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Month;

/// <summary>
/// A hub and a sandbox on one manual clock, played day by day: at every step of the day whatever is due runs to its
/// end before the clock moves on. Faults and restarts come from a seed, so that a month that fails can be played again.
/// </summary>
public sealed class ClinicMonth : IAsyncDisposable
{
    private const int Scale = 100;
    // The services that need neither a browser nor a session; the others are played by their own tests.
    private static readonly ServiceDefinition[] Played =
        [.. ServiceDefinitions.All.Where(one => one.Info.Key is "financeiro" or "comercial" or "contratos")];

    private static readonly TimeSpan Throttle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Leap = TimeSpan.FromSeconds(5);
    private readonly ManualTimeProvider _days;
    private readonly LeapingClock _clock;
    private readonly SandboxFixture _sandbox;
    private readonly TempFolder _data = new();
    private readonly Random _chance;
    private readonly Dictionary<string, LatestStatus> _statuses = [];
    private HubCluster? _hub;
    private int _stepsDown;

    private ClinicMonth(ManualTimeProvider days, SandboxFixture sandbox, int seed)
    {
        (_days, _sandbox) = (days, sandbox);
        _clock = new LeapingClock(days, Leap);
        _chance = new Random(seed);
    }

    public HubCluster Hub => _hub ?? throw new InvalidOperationException("The hub is down.");

    public SandboxFixture Sandbox => _sandbox;

    /// <summary>How often the hub was killed, and how many faults were armed.</summary>
    public (int Kills, int Faults) Troubles { get; private set; }

    public static async Task<ClinicMonth> BeginAsync(DateOnly firstDay, int seed)
    {
        var days = new ManualTimeProvider(ClinicCalendar.Instant(firstDay.ToDateTime(TimeOnly.MinValue)));
        var sandbox = await SandboxFixture.StartAsync(new SandboxOptions { TimeProvider = days, Scale = Scale });
        var month = new ClinicMonth(days, sandbox, seed);
        await month.StartHubAsync();
        return month;
    }

    /// <summary>Plays one day; a calm one has neither faults nor restarts.</summary>
    public async Task PlayAsync(DateOnly day, bool isCalm)
    {
        await _sandbox.Control.ClearFaultsAsync();
        foreach (var time in MonthSteps.OfDay())
        {
            _days.MoveTo(ClinicCalendar.Instant(day.ToDateTime(time)));
            await StepAsync(isCalm);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_hub?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _sandbox.DisposeAsync();
        _data.Dispose();
    }

    private async Task StepAsync(bool isCalm)
    {
        if (_hub is null && (isCalm || --_stepsDown <= 0))
        {
            await StartHubAsync();
        }

        if (_hub is null)
        {
            return;
        }

        if (!isCalm && _chance.Next(25) == 0)
        {
            Troubles = Troubles with { Faults = Troubles.Faults + 1 };
            await _sandbox.Control.ArmAsync(MonthFaults.Any(_chance));
        }

        await WakeAsync();
        if (!isCalm && _chance.Next(80) == 0)
        {
            await KillAsync();
            return;
        }

        await SettleAsync();
    }

    private async Task WakeAsync()
    {
        foreach (var definition in Played)
        {
            await _statuses[definition.Info.Key].RenewAsync();
            await definition.Grain(Hub.Grains).StartAsync();
        }
    }

    private async Task SettleAsync()
    {
        foreach (var definition in Played)
        {
            await _statuses[definition.Info.Key].UntilAsync(
                seen => seen is { Current: null, Queued: null } && !Owes(definition, seen),
                $"{definition.Info.Key} at {_clock.LocalNow()}");
        }
    }

    // A continuous service has settled when its last cycle is fresh, or when its window has closed.
    private bool Owes(ServiceDefinition definition, ServiceSnapshot seen)
    {
        var now = _clock.GetUtcNow();
        return definition.Window is { } window
            ? window.IsOpen(now) ? !(seen.Window?.LastCycleAt > now - Throttle) : seen.Window?.RunId is not null || seen.Last is null
            : definition.Schedule.Owes(now, seen.Last?.StartedAt);
    }

    private async Task KillAsync()
    {
        Troubles = Troubles with { Kills = Troubles.Kills + 1 };
        _stepsDown = _chance.Next(1, 20);
        await Hub.KillAsync();
        await Hub.DisposeAsync();
        _hub = null;
    }

    private async Task StartHubAsync()
    {
        _hub = await HubCluster.StartAsync(new HubClusterOptions
        {
            Sandbox = _sandbox,
            Data = _data,
            Clock = _clock,
            HasRunBefore = false,
            ConfigureRuns = runs =>
            {
                runs.WakeUp = TimeSpan.FromHours(1);
                runs.Services.Clear();
                Array.ForEach(Played, one => runs.Services.Add(one.Info.Key));
            },
        });
        foreach (var definition in Played)
        {
            _statuses[definition.Info.Key] = await LatestStatus.StartAsync(_hub.Grains, definition.Info.Key);
        }
    }
}
