using System.Globalization;
using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.Benefit;

/// <summary>Makes up contracts by number: same seed, day and number, same contract.</summary>
internal sealed class ContractMaker(int seed, DateOnly today)
{
    public const string Approved = "Aprovado";
    public const string Cancelled = "Cancelado";
    public const string Defaulting = "Inadimplente";
    public const string Paying = "Adimplente";

    private const int FirstRegistration = 700_001;
    private const int FirstContract = 9_001;

    private static readonly string[] Plans = ["Plano Família", "Plano Individual", "Plano Empresarial"];

    private static readonly string[] Firsts =
        ["Ana", "Antônio", "Benedita", "César", "Débora", "Édson", "Fátima", "Gonçalo", "Helena", "Inácio", "Júlia", "Luís"];

    private static readonly string[] Lasts =
        ["Abreu", "Barcelos", "Conceição", "Damasceno", "Evangelista", "Falcão", "Guimarães", "Lacerda", "Nóbrega"];

    public Contract Make(int number)
    {
        var random = SeededRandom.For(seed, "contracts", number);
        return Special(number, new Contract
        {
            Id = number + 1,
            Registration = (FirstRegistration + number).ToString(CultureInfo.InvariantCulture),
            // Two of three share their contract with a relative.
            ContractId = FirstContract + (number * 2 / 3),
            MadeAt = ClinicTime.At(today.AddDays(-random.Between(1, 900)), new TimeOnly(random.Between(8, 18), random.Next(60))),
            StartsOn = today.AddDays(-random.Between(0, 880)),
            Name = $"{random.Pick(Firsts)} {random.Pick(Lasts)} {random.Pick(Lasts)} {number + 1}",
            Plan = random.Pick(Plans),
            Status = random.Chance(0.07) ? Cancelled : Approved,
            Financial = random.Chance(0.12) ? Defaulting : Paying,
            RecurrenceCents = 100 * random.Between(29, 199) + 90,
            MembershipCents = random.Chance(0.3) ? 0 : 3_000,
        });
    }

    // The special cases of sandbox 4, on the first page whatever the seed draws.
    private static Contract Special(int number, Contract made) => number switch
    {
        3 => made with { Status = Cancelled },
        4 => made with { Financial = Defaulting },
        5 or 6 => made with { Registration = null },
        7 => made with { Registration = null, ContractId = null },
        11 => made with { HasUnreadableAmount = true },
        // 22:30 at the clinic is the next day in UTC.
        12 => made with { MadeAt = ClinicTime.At(made.Day, new TimeOnly(22, 30)) },
        14 => made with { UsesFallbackNames = true },
        _ => made,
    };
}
