using System.Globalization;
using Consultare.Data.Appointments;
using Microsoft.AspNetCore.Mvc;

namespace Consultare.Web.Appointments;

/// <summary>The query of /api/admin/agendamentos as it was sent.</summary>
internal sealed record AppointmentsQuery(
    string? StartDate,
    string? EndDate,
    string? AggregateBy,
    [property: FromQuery(Name = "scheduled_by")] string? ScheduledBy,
    string? Specialty,
    string? Professional,
    string? Status,
    bool? Distincts)
{
    private const int MostYears = 20;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private const int LongestText = 191;

    /// <summary>The filter, or the field that is wrong and why; absent dates follow hub-domain 6.4.</summary>
    public (AppointmentsFilter? Filter, (string Field, string Detail)? Fault) Read(DateOnly today)
    {
        if (!TryReadDay(StartDate, today, out var start))
        {
            return Fault("startDate", NoDay("inicial"));
        }

        if (!TryReadDay(EndDate, start, out var end))
        {
            return Fault("endDate", NoDay("final"));
        }

        if (end < start)
        {
            return Fault("endDate", "A data final vem antes da inicial.");
        }

        if (start.AddYears(MostYears) <= end)
        {
            return Fault("startDate", $"O período passa de {MostYears} anos.");
        }

        return ReadOthers(start, end);
    }

    private (AppointmentsFilter? Filter, (string Field, string Detail)? Fault) ReadOthers(DateOnly start, DateOnly end)
    {
        if (!TryReadGrouping(out var grouping))
        {
            return Fault("aggregateBy", "O agrupamento é day, month ou year.");
        }

        if (!TryReadStatus(out var status))
        {
            return Fault("status", "O status é um número inteiro, ou all.");
        }

        var tooLong = new[] { ("scheduled_by", ScheduledBy), ("specialty", Specialty), ("professional", Professional) }
            .FirstOrDefault(text => text.Item2?.Length > LongestText);
        return tooLong.Item1 is { } field
            ? Fault(field, $"O texto passa de {LongestText} caracteres.")
            : (new AppointmentsFilter(start, end, grouping, ScheduledBy, Specialty, Professional, status), null);
    }

    private static (AppointmentsFilter? Filter, (string Field, string Detail)? Fault) Fault(string field, string detail) =>
        (null, (field, detail));

    private static bool TryReadDay(string? text, DateOnly fallback, out DateOnly day)
    {
        day = fallback;
        return string.IsNullOrWhiteSpace(text)
            || (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
                && day.Year is >= FirstYear and <= LastYear);
    }

    private static string NoDay(string which) =>
        $"A data {which} não existe, não está no formato ano-mês-dia ou está fora dos anos de {FirstYear} a {LastYear}.";

    private bool TryReadGrouping(out AppointmentsGrouping grouping)
    {
        (grouping, var known) = AggregateBy?.Trim() switch
        {
            null or "" or "day" => (AppointmentsGrouping.Day, true),
            "month" => (AppointmentsGrouping.Month, true),
            "year" => (AppointmentsGrouping.Year, true),
            _ => (default, false),
        };
        return known;
    }

    private bool TryReadStatus(out int? status)
    {
        status = null;
        var text = Status?.Trim();
        if (string.IsNullOrEmpty(text) || text == "all")
        {
            return true;
        }

        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        status = id;
        return read;
    }
}
