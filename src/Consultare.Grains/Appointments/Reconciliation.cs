using System.Globalization;
using Consultare.Data.Appointments;

namespace Consultare.Grains.Appointments;

/// <summary>
/// Compares what is stored in a window with what Feegow said (hub-integrations 1.5, F6): came in a dropped status →
/// gone; did not come → looked for beyond the window; its day unproven → kept.
/// </summary>
/// <param name="Gone">Ids to be removed at once.</param>
/// <param name="Sought">Ids to be looked for in the days after the window.</param>
/// <param name="Kept">How many stay because their days were not proven empty.</param>
internal sealed record Reconciliation(IReadOnlyList<long> Gone, IReadOnlySet<long> Sought, int Kept)
{
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    /// <summary>Decides for every stored row of a window that was read completely.</summary>
    public static Reconciliation Of(IEnumerable<StoredAppointment> stored, WindowReading reading)
    {
        List<long> gone = [];
        HashSet<long> sought = [];
        var kept = 0;
        foreach (var row in stored.Where(row => !reading.Has(row.AppointmentId)))
        {
            if (reading.CameDropped(row.AppointmentId))
            {
                gone.Add(row.AppointmentId);
            }
            else if (reading.Unproven.Any(slice => slice.Contains(row.Date)))
            {
                kept++;
            }
            else
            {
                sought.Add(row.AppointmentId);
            }
        }

        return new Reconciliation(gone, sought, kept);
    }

    /// <summary>What could not be decided, in plain Portuguese; null when everything was.</summary>
    public string? Warning(bool couldSearch) => (Kept, Sought.Count, couldSearch) switch
    {
        (1, _, _) => "O Feegow não achou nada em um dia que tem 1 agendamento gravado; ele foi mantido.",
        ( > 1, _, _) => string.Create(
            Portuguese, $"O Feegow não achou nada em dias que têm {Kept:N0} agendamentos gravados; eles foram mantidos."),
        (_, 1, false) => "1 agendamento sumiu do período e não pôde ser procurado adiante; ele foi mantido.",
        (_, > 1, false) => string.Create(
            Portuguese, $"{Sought.Count:N0} agendamentos sumiram do período e não puderam ser procurados adiante; eles foram mantidos."),
        _ => null,
    };
}
