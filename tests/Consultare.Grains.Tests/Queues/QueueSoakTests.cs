using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Credentials;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.FeegowWeb;

namespace Consultare.Grains.Tests.Queues;

/// <summary>
/// Acceptance run 14 of sandbox 7: thirty minutes of both monitors under random faults, one call in twenty. Everybody is
/// finished exactly when enough trusted readings lack them, nobody ever appears under another unit, and nobody signs in
/// twice within 30 seconds or with a session that lives.
/// </summary>
public sealed class QueueSoakTests
{
    private const int Cycles = 120;
    private static readonly TimeSpan Cycle = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenLogins = TimeSpan.FromSeconds(30);

    private static readonly (string Fault, string Variant)[] MedicalBehaviours =
    [
        ("S22", "dropped"), ("S22", "dropped-always"), ("S23", "login-page"), ("S24", "told"), ("S24", "silent"), ("S25", "200"),
        ("S25", "503"), ("S28", "blank"), ("S28", "garbage"), ("S30", "six-columns"), ("S30", "extra-first"),
    ];

    private static readonly (string Fault, string Variant)[] ReceptionBehaviours =
        [("S31", "401"), ("S31", "403"), ("S31", "login"), ("S31", "not-a-list"), ("S32", "leak")];

    private static readonly (string Fault, string Variant)[] Calls =
    [
        ("S10", "long"), ("S11", "502-always"), ("S11", "503-always"), ("S12", "reset"), ("S12", "reset-mid-body"), ("S13", "truncated"),
        ("S13", "empty"), ("S13", "html"), ("S13", "bom"),
    ];

    private readonly Random _chance = new(20260);
    private readonly Dictionary<string, Guest> _guests = [];
    private int _refusals;

    [Theory]
    [InlineData("monitor_medico", "medical", 2)]
    [InlineData("monitor_recepcao", "reception", 1)]
    public async Task ThirtyMinutes_UnderRandomFaults_FinishOnlyWhoeverWasAbsentFromTrustedReadings(
        string service, string queue, int readings)
    {
        await using var hub = await QueueHub.StartAsync(service, byCredentials: true);
        await hub.Cluster.Resolve<UnitRenewals>().RunAsync("auth", askedByPerson: false, TimeSpan.Zero, CancellationToken.None);
        await hub.CycleAsync();
        var troubled = 0;
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            hub.Advance(Cycle);
            await LiveAsync(hub, queue);
            await ArmAsync(hub, queue);
            var run = await hub.CycleAsync();
            troubled += run.Outcome == RunOutcome.Online ? 0 : 1;
            Enter(await hub.Cluster.PagesAsync(run.RunId));
            await ShouldBeRightAsync(hub, queue, readings, $"cycle {cycle}: {run.Details}");
            await EndFaultsAsync(hub);
        }

        troubled.ShouldBeGreaterThan(Cycles / 20);
        _guests.Values.Count(guest => guest.IsFinished).ShouldBeGreaterThan(20);
        await ShouldHaveSignedInForALostSessionOnlyAsync(hub, service);
    }

    // People come, leave and return at random; names tell the unit they belong to.
    private async Task LiveAsync(QueueHub hub, string queue)
    {
        foreach (var unit in ClinicUnits.All)
        {
            if (_chance.Next(100) < 45)
            {
                var name = $"Paciente {unit.Id} número {_guests.Count}";
                var guest = await hub.Control.ArriveAsync(unit.Id, name, queue);
                _guests[name] = new Guest(guest.Id, unit.Name);
            }

            foreach (var guest in _guests.Values.Where(one => one.Unit == unit.Name).ToList())
            {
                if (_chance.Next(100) < (guest.IsPresent ? 8 : 2))
                {
                    guest.IsPresent = !guest.IsPresent;
                    await hub.Control.PatientAsync(guest.Id, guest.IsPresent ? "returns" : "leaves");
                }
            }
        }
    }

    private async Task ArmAsync(QueueHub hub, string queue)
    {
        var path = queue == "medical" ? "/v8.1/*" : "/totem-queue/*";
        foreach (var (fault, variant) in Calls)
        {
            if (_chance.Next(100) < 12)
            {
                await hub.Control.ArmAsync(new FaultRequest
                {
                    Fault = fault, Variant = variant, Path = path, Host = "*.feegow.localhost", Count = 1, After = _chance.Next(9),
                });
            }
        }

        if (_chance.Next(100) < 15)
        {
            var behaviours = queue == "medical" ? MedicalBehaviours : ReceptionBehaviours;
            var (fault, variant) = behaviours[_chance.Next(behaviours.Length)];
            await hub.Control.ArmAsync(new FaultRequest { Fault = fault, Variant = variant, Count = fault is "S31" ? 1 : null, After = _chance.Next(2) });
        }
    }

    // A unit's token that the queue refuses is a lost session too.
    private async Task EndFaultsAsync(QueueHub hub)
    {
        var faults = await hub.Control.FaultsAsync();
        _refusals += faults.Where(fault => fault.Name is "S31/401" or "S31/403" or "S31/login").Sum(fault => fault.Hits);
        await hub.Control.ClearFaultsAsync();
    }

    // The sandbox lets a user in once: a login beside a session of the same job that lives would have met the block.
    private async Task ShouldHaveSignedInForALostSessionOnlyAsync(QueueHub hub, string service)
    {
        var logins = await hub.LoginsAsync();
        foreach (var user in logins.GroupBy(login => login.User))
        {
            var instants = user.Where(login => login.Outcome == "in").Select(login => login.At).ToList();
            instants.Zip(instants.Skip(1), (one, next) => next - one).ShouldAllBe(wait => wait >= BetweenLogins);
        }

        logins.Where(login => login.User == FeegowUsers.Monitor).ShouldAllBe(login => login.Outcome == "in");
        logins.Count(login => login is { User: FeegowUsers.Hub, Outcome: "in" }).ShouldBeInRange(1, 1 + _refusals);
        (service == "monitor_medico" ? logins.Count(login => login.User == FeegowUsers.Monitor) : _refusals).ShouldBeGreaterThan(3);
    }

    // A page that did not fail is a trusted reading of its unit.
    private void Enter(IReadOnlyList<RunPageRecord> pages)
    {
        foreach (var page in pages.Where(page => page.Outcome != PageOutcome.Failed))
        {
            foreach (var guest in _guests.Values.Where(guest => guest.Unit == page.PageKey))
            {
                guest.WasRead |= guest.IsPresent;
                guest.IsFinished &= !guest.IsPresent;
                guest.Absences = guest.IsPresent ? 0 : guest.Absences + 1;
            }
        }
    }

    private async Task ShouldBeRightAsync(QueueHub hub, string queue, int readings, string because)
    {
        var table = queue == "medical" ? "espera_medica" : "recepcao_historico";
        var stored = (await hub.PeopleAsync(table)).Select(line => line.Split('|')).ToDictionary(parts => parts[1], parts => (Unit: parts[0], Status: parts[2]));
        foreach (var (name, guest) in _guests.Where(pair => pair.Value.WasRead))
        {
            guest.IsFinished |= guest.Absences >= readings;
            stored[name].Unit.ShouldBe(guest.Unit, because);
            (stored[name].Status == "Finalizado (Saiu)").ShouldBe(guest.IsFinished, $"{name}, {because}");
        }

        stored.Keys.Except(_guests.Where(pair => pair.Value.WasRead).Select(pair => pair.Key)).ShouldBeEmpty(because);
    }

    private sealed class Guest(long id, string unit)
    {
        public long Id => id;

        public string Unit => unit;

        public bool IsPresent { get; set; } = true;

        public bool WasRead { get; set; }

        public bool IsFinished { get; set; }

        public int Absences { get; set; }
    }
}
