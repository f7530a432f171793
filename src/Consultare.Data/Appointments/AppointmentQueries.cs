using System.Globalization;
using Consultare.Data.Dialects;
using Consultare.Data.Filters;

namespace Consultare.Data.Appointments;

/// <summary>What GET /api/admin/agendamentos reads (hub-domain 5.4, 6.4).</summary>
public sealed class AppointmentQueries(HubDatabase database)
{
    private const int MaxDistincts = 1000;

    private static readonly StringComparer Alphabetical =
        StringComparer.Create(CultureInfo.GetCultureInfo("pt-BR"), ignoreCase: true);

    /// <summary>Counts the appointments booked within the period, whole days.</summary>
    public async Task<AppointmentsReport> ReportAsync(
        AppointmentsFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var bookers = await FilterAsync(
            filter.ScheduledBy, AppointmentReportStatements.Bookers, cancellationToken);
        var specialties = await FilterAsync(
            filter.Specialty, AppointmentReportStatements.Specialties, cancellationToken);
        var professionals = await FilterAsync(
            filter.Professional, AppointmentReportStatements.Professionals, cancellationToken);
        if (bookers.Spellings.Count == 0 || specialties.Spellings.Count == 0 || professionals.Spellings.Count == 0)
        {
            return new AppointmentsReport([], 0, 0, 0);
        }

        var arguments = Arguments(filter, bookers, specialties, professionals);
        var series = await database.QueryAsync(
            AppointmentReportStatements.Report,
            arguments,
            row => new AppointmentsPoint(row.Text(0), row.Long(1), row.Long(2), row.Long(3)),
            cancellationToken);
        return new AppointmentsReport(
            series, series.Sum(point => point.Total), series.Sum(point => point.Confirmed), series.Sum(point => point.NoShow));
    }

    /// <summary>The values the filters offer.</summary>
    public async Task<AppointmentDistincts> DistinctsAsync(CancellationToken cancellationToken) => new(
        await ListAsync(AppointmentReportStatements.Bookers, cancellationToken),
        await ListAsync(AppointmentReportStatements.Specialties, cancellationToken),
        await ListAsync(AppointmentReportStatements.Professionals, cancellationToken),
        await database.QueryAsync(
            AppointmentReportStatements.Statuses, null, row => row.Int(0), cancellationToken));

    private static object Arguments(
        AppointmentsFilter filter,
        SpellingFilter bookers,
        SpellingFilter specialties,
        SpellingFilter professionals) => new
    {
        start = ColumnTime.OfDate(filter.Start),
        end = ColumnTime.OfDate(filter.End.AddDays(1)),
        periodLength = filter.Grouping switch
        {
            AppointmentsGrouping.Year => 4,
            AppointmentsGrouping.Month => 7,
            _ => 10,
        },
        statusId = filter.StatusId,
        anyBooker = bookers.Any ? 1 : 0,
        bookers = bookers.Spellings,
        anySpecialty = specialties.Any ? 1 : 0,
        specialties = specialties.Spellings,
        anyProfessional = professionals.Any ? 1 : 0,
        professionals = professionals.Spellings,
    };

    private async Task<SpellingFilter> FilterAsync(
        string? value, SqlStatement spellings, CancellationToken cancellationToken) =>
        SpellingFilter.Restricts(value)
            ? SpellingFilter.Of(value!, await SpellingsAsync(spellings, cancellationToken))
            : SpellingFilter.None;

    private async Task<IReadOnlyList<string>> ListAsync(SqlStatement spellings, CancellationToken cancellationToken)
    {
        var stored = await SpellingsAsync(spellings, cancellationToken);
        return
        [
            .. stored.Where(value => !string.IsNullOrWhiteSpace(value))
                .DistinctBy(ComparableText.KeyOf)
                .Order(Alphabetical)
                .Take(MaxDistincts),
        ];
    }

    private Task<List<string>> SpellingsAsync(SqlStatement spellings, CancellationToken cancellationToken) =>
        database.QueryAsync(spellings, null, row => row.Text(0), cancellationToken);
}
