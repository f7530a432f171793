using System.Globalization;
using Consultare.Data.Appointments;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Appointments;

/// <summary>What storing an appointment would change, by the rules of the store: a default name never displaces a good one.</summary>
internal static class AppointmentDifference
{
    private const int LongestName = 191;

    /// <summary>A sample of the change; null when the stored row is already so.</summary>
    public static PreviewSample? Of(AppointmentRow? stored, AppointmentUpsert sent)
    {
        var id = sent.Row.AppointmentId.ToString(CultureInfo.InvariantCulture);
        if (stored is null)
        {
            return new PreviewSample(id, PreviewSample.Added, Field: null, Before: null, After: null);
        }

        foreach (var (field, before, after, isPerson) in Fields(stored, sent))
        {
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                return new PreviewSample(id, PreviewSample.Changed, field, isPerson ? null : before, isPerson ? null : after);
            }
        }

        return null;
    }

    private static IEnumerable<(string Field, string? Before, string? After, bool IsPerson)> Fields(
        AppointmentRow stored, AppointmentUpsert sent)
    {
        var row = sent.Row;
        yield return ("data", Day(stored.Date), Day(row.Date), false);
        yield return ("situação", Number(stored.StatusId), Number(row.StatusId), false);
        yield return ("valor", Money(stored.Value), Money(row.Value), false);
        yield return ("especialidade", stored.Specialty, Name(row.Specialty, stored.Specialty, sent.SpecialtyIsDefault), false);
        yield return ("profissional", stored.ProfessionalName, Name(row.ProfessionalName, stored.ProfessionalName, sent.ProfessionalIsDefault), true);
        yield return ("grupo", stored.ProcedureGroup, Name(row.ProcedureGroup, stored.ProcedureGroup, sent.GroupIsDefault), false);
        yield return ("agendado por", stored.ScheduledBy, Cut(row.ScheduledBy), true);
        yield return ("unidade", stored.UnitName, Cut(row.UnitName), false);
        yield return ("agendado em", stored.ScheduledAt, row.ScheduledAt, false);
    }

    private static string Name(string sent, string stored, bool isDefault) => isDefault ? stored : Cut(sent);

    private static string Cut(string text) => text.Length <= LongestName ? text : text[..LongestName];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Money(decimal reais) =>
        Math.Round(reais, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
}
