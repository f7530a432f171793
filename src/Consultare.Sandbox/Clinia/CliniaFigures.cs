using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Clinia;

/// <summary>What the dashboard counts at an instant: it follows from the seed and the clock alone, but for chats opened by hand.</summary>
internal sealed class CliniaFigures(SandboxOptions options, SandboxClock clock)
{
    private const int MinutesOfABeat = 5;

    // Share of a busy hour's work by hour of the day.
    private static readonly double[] Busy =
    [
        0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.5, 0.8, 1, 1, 0.9, 0.7, 0.7, 0.9, 1, 0.9, 0.7, 0.5, 0.3, 0.2, 0.1, 0.1, 0.1,
    ];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _opened = new(StringComparer.Ordinal);

    /// <summary>Open chats of a group now.</summary>
    public int Queue(CliniaGroup group)
    {
        var beat = Random(group, "queue", Beat);
        var usual = (int)(group.Chats * Activity) + beat.Next(3);
        lock (_gate)
        {
            return Math.Max(0, usual + _opened.GetValueOrDefault(group.Id));
        }
    }

    /// <summary>Seconds of waiting now.</summary>
    public int Wait(CliniaGroup group) =>
        group.Wait == 0 ? 0 : (int)(group.Wait * Activity) + Random(group, "wait", Beat).Next(60);

    /// <summary>Conversations of a group on a day, today up to now, and how many got no answer.</summary>
    public (int All, int Unanswered) Conversations(CliniaGroup group, DateOnly day)
    {
        var random = Random(group, "talk", day.DayNumber);
        var all = (int)(((group.Chats * 9) + random.Next(20)) * Elapsed(day));
        return (all, all * random.Between(5, 15) / 100);
    }

    /// <summary>A group's mean wait on a day, seconds.</summary>
    public int DayWait(CliniaGroup group, DateOnly day) =>
        group.Wait == 0 || Elapsed(day) == 0 ? 0 : group.Wait + Random(group, "dayWait", day.DayNumber).Next(120);

    /// <summary>Appointments made on a day, today up to now, and those of the bot.</summary>
    public (int All, int Bot) Appointments(DateOnly day)
    {
        var random = SeededRandom.For(options.Seed, "clinia-appointments", day.DayNumber);
        var all = (int)(random.Between(90, 140) * Elapsed(day));
        return (all, all * random.Between(20, 40) / 100);
    }

    /// <summary>Opens or, below zero, closes chats beyond the usual ones.</summary>
    public void Open(string groupId, int chats)
    {
        lock (_gate)
        {
            _opened[groupId] = _opened.GetValueOrDefault(groupId) + chats;
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _opened.Clear();
        }
    }

    private DateTime Now => clock.GetLocalNow().DateTime;

    private int Beat => (clock.Today.DayNumber * 288) + ((int)Now.TimeOfDay.TotalMinutes / MinutesOfABeat);

    private double Activity => Busy[Now.Hour] * (Now.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.4 : 1);

    private double Elapsed(DateOnly day) =>
        day < clock.Today ? 1 : day > clock.Today ? 0 : Now.TimeOfDay.TotalMinutes / TimeSpan.FromDays(1).TotalMinutes;

    private SeededRandom Random(CliniaGroup group, string purpose, int at) =>
        SeededRandom.For(options.Seed, $"clinia-{purpose}-{group.Id}", at);
}
