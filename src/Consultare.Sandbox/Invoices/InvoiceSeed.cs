using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.Invoices;

/// <summary>Makes up the invoices of a day: same seed and day, same invoices.</summary>
internal static class InvoiceSeed
{
    private const int FirstId = 310_001;
    private const int IdsADay = 10;
    private static readonly int[] Units = [2, 3, 12];
    private static readonly string[] Earned = ["Consulta particular", "Exame", "Procedimento"];
    private static readonly string[] Spent = ["Aluguel", "Material de consumo", "Repasse médico"];

    /// <summary>Three received and two paid a working day; none on Sundays.</summary>
    public static IEnumerable<Invoice> Between(int seed, DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Sunday)
            {
                continue;
            }

            var random = SeededRandom.For(seed, "invoices", day.DayNumber);
            for (var index = 0; index < 5; index++)
            {
                yield return Make(day, index, random);
            }
        }
    }

    private static Invoice Make(DateOnly day, int index, SeededRandom random)
    {
        var kind = index < 3 ? 'C' : 'D';
        return new Invoice(
            FirstId + ((day.DayNumber - 735_000) * IdsADay) + index,
            day,
            kind,
            random.Pick(Units),
            random.Pick(kind == 'C' ? Earned : Spent),
            random.Between(50, 900) * 100,
            // The first one a day is paid in parts, the last one has no date of payment.
            index == 0 ? 3 : 1,
            index == 4);
    }
}
