using System.Buffers;

namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>Puts the body of <c>/appoints/search</c> together from the rows each day has ready.</summary>
internal static class AppointmentAnswer
{
    // An id and a person of their own, so that no real row is ever mistaken for them.
    private const long InvalidDateId = 879_999;

    public static void Write(HttpContext http, AppointmentQuery query, ClinicWorld world)
    {
        var rows = world.Read(state => RowsOf(query, state));
        if (rows.Count == 0)
        {
            FeegowAnswer.Conflict(http, "Nenhum agendamento encontrado no período informado");
            return;
        }

        WriteEnvelope(http, rows);
    }

    private static List<byte[]> RowsOf(AppointmentQuery query, ClinicState state)
    {
        if (!query.WithProcedures && query.Filters.Count == 0)
        {
            var days = state.Appointments.DaysBetween(query.From, query.To).Select(day => day.JsonIn(state.Style));
            return WithOddOnes([.. days.Where(json => json.Length > 0)], query, state);
        }

        var found = state.Appointments.Between(query.From, query.To).Where(query.Matches).ToList();
        if (!query.WithProcedures)
        {
            return found.Count == 0
                ? []
                : WithOddOnes([AppointmentRows.Write(found, state.Style, false)], query, state);
        }

        // The odd records stand last, so that a page never holds more than its size.
        var page = found.Skip(query.Start).Take(query.PageSize).ToList();
        var isLast = page.Count > 0 && query.Start + page.Count == found.Count;
        List<byte[]> rows = page.Count == 0 ? [] : [AppointmentRows.Write(page, state.Style, true)];
        return isLast ? WithOddOnes(rows, query, state) : rows;
    }

    private static List<byte[]> WithOddOnes(List<byte[]> rows, AppointmentQuery query, ClinicState state)
    {
        if (rows.Count > 0 && !state.Style.WithoutOddRecords && state.OddRecordTemplate is { } template)
        {
            rows.Add(AppointmentRows.Write(json =>
            {
                var withInvalidDate = template with { Id = InvalidDateId, HasInvalidDate = true };
                AppointmentJson.WriteWithoutId(json, template with { Date = query.From }, state.Style);
                AppointmentJson.Write(json, withInvalidDate, state.Style, withProcedures: false);
            }));
        }

        return rows;
    }

    private static void WriteEnvelope(HttpContext http, List<byte[]> rows)
    {
        var opening = "{\"success\":true,\"content\":["u8;
        var closing = "]}"u8;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = opening.Length + closing.Length + rows.Sum(row => row.Length) + rows.Count - 1;
        var body = http.Response.BodyWriter;
        body.Write(opening);
        for (var i = 0; i < rows.Count; i++)
        {
            body.Write(i == 0 ? ""u8 : ","u8);
            body.Write(rows[i]);
        }

        body.Write(closing);
    }
}
