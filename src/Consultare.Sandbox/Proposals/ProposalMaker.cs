using System.Globalization;
using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.FeegowApi.Patients;
using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.Proposals;

/// <summary>Makes up the proposals of a day: same seed and day, same proposals.</summary>
internal sealed class ProposalMaker(int seed)
{
    public const long FirstId = 52_001;
    private const int IdsADay = 100;

    private static readonly string[] Proposers =
        ["Rafaela Munhoz", "Thaís Bragança", "Jéssica Portela", "Wellington Sabino", "Priscila Andreoli"];

    private static readonly WeightedChoice<string> Statuses = new(
        (ProposalStatus.All[0], 40), (ProposalStatus.All[1], 15), (ProposalStatus.All[2], 12),
        (ProposalStatus.All[3], 8), (ProposalStatus.All[4], 25));

    /// <summary>The ids of a day begin here, whatever day the sandbox was started on.</summary>
    public static long FirstIdOf(DateOnly day) => FirstId + ((day.DayNumber - 735_000L) * IdsADay);

    public IEnumerable<Proposal> MakeDay(DateOnly day)
    {
        var random = SeededRandom.For(seed, "proposals", day.DayNumber);
        var count = day.DayOfWeek switch
        {
            DayOfWeek.Sunday => 0,
            DayOfWeek.Saturday => random.Between(2, 4),
            _ => random.Between(6, 14),
        };
        return [.. Enumerable.Range(0, count).Select(index => Make(FirstIdOf(day) + index, day, random))];
    }

    /// <summary>One proposal; a status or unit of one's own takes the place of the drawn one.</summary>
    public static Proposal Make(long id, DateOnly day, SeededRandom random, string? status = null, int? unitId = null)
    {
        var lines = MakeLines(random);
        var sum = lines.Sum(line => line.ValueCents - (line.DiscountCents ?? 0));
        var unit = unitId is { } wanted
            ? ClinicDirectory.Default.Units.First(one => one.Id == wanted)
            : random.Chance(0.05) ? null : random.Pick(ClinicDirectory.Default.Units);
        var proposer = random.Next(Proposers.Length);
        var updated = day.ToDateTime(new TimeOnly(random.Between(8, 18), random.Next(60), random.Next(60)));
        return new Proposal
        {
            Id = id,
            Date = day,
            // Now and then the value is not what the items come to (sandbox 4).
            ValueCents = lines.Count == 0 ? 5_000 * random.Between(1, 60) : sum + (random.Chance(0.2) ? 1_050 : 0),
            Status = status ?? Statuses.Pick(random),
            ProposerId = 60 + proposer,
            ProposerName = Proposers[proposer],
            PatientId = PatientSeed.FirstId + random.Next(PatientSeed.Count),
            UnitId = unit?.Id,
            UnitName = unit?.TradeName,
            UpdatedAt = updated.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            Lines = lines,
        };
    }

    private static List<ProposalLine> MakeLines(SeededRandom random)
    {
        var count = random.Chance(0.1) ? 0 : random.Between(1, 4);
        return [.. Enumerable.Range(0, count).Select(_ => MakeLine(random))];
    }

    private static ProposalLine MakeLine(SeededRandom random)
    {
        var procedure = random.Pick(ClinicDirectory.Default.Procedures);
        int? discount = random.Chance(0.4) ? procedure.PriceCents * random.Between(0, 20) / 100 : null;
        return new ProposalLine(procedure.Id, procedure.Name, procedure.PriceCents, discount);
    }
}
