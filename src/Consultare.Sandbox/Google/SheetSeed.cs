using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Google;

/// <summary>The records of both sheets: a week back, today's up to now, following from the seed and the clock alone.</summary>
internal sealed class SheetSeed(SandboxOptions options, SandboxClock clock)
{
    private const int DaysBack = 7;

    private static readonly (string? Key, string Text)[] Units =
    [
        ("campinas_shopping", "Campinas Shopping"), ("campinas_shopping", "SHOPPING CAMPINAS"), ("campinas_shopping", "Shop. Campinas"),
        ("centro_cambui", "Centro Cambuí"), ("centro_cambui", "CENTRO CAMBUI"), ("centro_cambui", "Centro"),
        ("ouro_verde", "Ouro Verde"), ("ouro_verde", "  OURO   VERDE "),
        ("resolve", "ResolveSaude"), ("resolve", "Resolve Saúde"), (null, "Unidade Nova"),
    ];

    private static readonly (string? Kind, string Text)[] Services =
    [
        ("resolve", "Cartão Resolve"), ("resolve", "RESOLVE + check up"), ("checkup", "Check up"), ("checkup", "CHECKUP feminino"),
        (null, "check-up"), (null, "Consulta"),
    ];

    /// <summary>When each WhatsApp request came, oldest first.</summary>
    public IReadOnlyList<DateTime> Requests() => [.. Moments("sheet-crc", 18, 30).Select(one => one.At)];

    /// <summary>The answers of the form, oldest first.</summary>
    public IReadOnlyList<FormAnswer> Answers() => [.. Moments("sheet-form", 24, 40).Select(one => Answer(one.At, one.Number))];

    private FormAnswer Answer(DateTime at, int number)
    {
        var random = SeededRandom.For(options.Seed, $"sheet-answer-{number}", DateOnly.FromDateTime(at).DayNumber);
        var (unitKey, unit) = random.Pick(Units);
        var (kind, service) = random.Pick(Services);
        return new FormAnswer(at, unitKey, unit, kind, service);
    }

    private IEnumerable<(DateTime At, int Number)> Moments(string purpose, int least, int most)
    {
        var now = clock.GetLocalNow().DateTime;
        return from back in Enumerable.Range(0, DaysBack + 1).Reverse()
               let day = clock.Today.AddDays(-back)
               from one in MomentsOf(day, purpose, least, most).Select((at, number) => (at, number))
               where one.at <= now
               select (one.at, one.number);
    }

    private List<DateTime> MomentsOf(DateOnly day, string purpose, int least, int most)
    {
        var random = SeededRandom.For(options.Seed, purpose, day.DayNumber);
        var count = random.Between(least, most);
        return Enumerable.Range(0, count)
            .Select(_ => day.ToDateTime(new TimeOnly(7, 0)).AddMinutes(random.Next(12 * 60)))
            .Order()
            .ToList();
    }
}
