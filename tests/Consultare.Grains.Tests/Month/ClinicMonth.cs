using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Credentials;
using Consultare.Grains.Services;
using Consultare.Grains.Tests.Clinia;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Clinia;
using Consultare.Integrations.Feegow.Billing;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Web;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Hosting;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Consultare.Grains.Tests.Month;

/// <summary>
/// A hub and a sandbox on one manual clock, played day by day: at every step of the day whatever is due runs to its
/// end before the clock moves on. Faults and restarts come from a seed, so that a month that fails can be played again.
/// </summary>
public sealed class ClinicMonth : IAsyncDisposable
{
    private const int Scale = 100;
    private static readonly TimeOnly MendedBy = new(18, 50);
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

    /// <summary>Plays one day of faults and restarts; whatever is broken is mended before its last batch.</summary>
    public async Task PlayAsync(DateOnly day)
    {
        foreach (var time in MonthSteps.OfDay())
        {
            if (time == MonthSteps.OfDay().First() || time == MendedBy)
            {
                await _sandbox.Control.ClearFaultsAsync();
            }

            await PlayAsync(day, time, isCalm: false);
        }
    }

    /// <summary>Plays a stretch of a day with neither faults nor restarts.</summary>
    public async Task PlayCalmlyAsync(DateOnly day, TimeOnly after, TimeOnly until)
    {
        await _sandbox.Control.ClearFaultsAsync();
        foreach (var time in MonthSteps.OfDay().Where(time => time > after && time <= until))
        {
            await PlayAsync(day, time, isCalm: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_hub?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _sandbox.DisposeAsync();
        _data.Dispose();
    }

    private Task PlayAsync(DateOnly day, TimeOnly time, bool isCalm)
    {
        _days.LeapTo(ClinicCalendar.Instant(day.ToDateTime(time)));
        return StepAsync(isCalm);
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
        foreach (var definition in ServiceDefinitions.All)
        {
            await _statuses[definition.Info.Key].RenewAsync();
            await definition.Grain(Hub.Grains).StartAsync();
        }
    }

    private async Task SettleAsync()
    {
        foreach (var definition in ServiceDefinitions.All)
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
            Settings = _sandbox.Host.HubSettings,
            ConfigureSilo = ConfigureSilo,
            ConfigureRuns = runs =>
            {
                runs.WakeUp = TimeSpan.FromHours(1);
                runs.Services.Clear();
                Array.ForEach([.. ServiceDefinitions.All], one => runs.Services.Add(one.Info.Key));
            },
        });
        foreach (var definition in ServiceDefinitions.All)
        {
            _statuses[definition.Info.Key] = await LatestStatus.StartAsync(_hub.Grains, definition.Info.Key);
        }
    }

    // The browser's jobs stay behind their interfaces: the same pages, asked over HTTP.
    private void ConfigureSilo(ISiloBuilder silo)
    {
        var (settings, services) = (_sandbox.Host.HubSettings, silo.Services);
        var web = new Uri(settings["FEEGOW_WEB_BASE_URL"]);
        services.AddFeegowWeb(options =>
        {
            options.WebBaseUrl = web;
            options.CoreBaseUrl = new Uri(settings["FEEGOW_CORE_BASE_URL"]);
        });
        services.AddFeegowQueues(queues =>
        {
            queues.CoreBaseUrl = new Uri(settings["FEEGOW_CORE_BASE_URL"]);
            queues.RetryAfterCap = TimeSpan.Zero;
        });
        services.Replace(ServiceDescriptor.Singleton<IFeegowLogins>(provider => new PlainLogins(web, provider.GetRequiredService<TokenProver>())));
        services.Replace(ServiceDescriptor.Singleton<IRevenueReport>(_ => new HttpRevenueReport(web, FeegowUsers.Report)));
        services.Replace(ServiceDescriptor.Singleton<ICliniaLogin>(new FormLogin(new Uri(settings["CLINIA_BASE_URL"]))));

        // The clock stands within a step, so that the time between two logins would never pass.
        services.Configure<CredentialOptions>(credentials => credentials.BetweenLogins = TimeSpan.Zero);
    }
}
