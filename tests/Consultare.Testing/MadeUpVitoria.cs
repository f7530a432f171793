using System.Globalization;

namespace Consultare.Testing;

/// <summary>Lines of an invented CSV with the columns and the counts of the real one.</summary>
public static class MadeUpVitoria
{
    private const string Header =
        "PatientId,AppointmentID,Gender,ScheduledDay,AppointmentDay,Age,Neighbourhood,Scholarship,Hipertension," +
        "Diabetes,Alcoholism,Handcap,SMS_received,No-show";

    private static readonly string[] OtherUnits =
        [.. Enumerable.Range(1, 40).Select(number => $"BAIRRO {number:00}")];

    public static IEnumerable<string> Lines() =>
        [Header, .. Enumerable.Range(0, VitoriaCsv.Rows).Select(Line)];

    private static string Line(int index)
    {
        var isInLargest = index < VitoriaCsv.RowsOfLargestUnit;
        var unit = isInLargest ? VitoriaCsv.LargestUnit : OtherUnits[index % OtherUnits.Length];
        // 588 of 2,999, spread evenly over units and months.
        var noShow = (index + 1) * VitoriaCsv.NoShows / VitoriaCsv.Rows > index * VitoriaCsv.NoShows / VitoriaCsv.Rows;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{1_000_000 + index}E+7,{5_600_000 + index},F,{Booked(index):yyyy-MM-dd'T'HH:mm:ss'Z'},") +
            $"2016-04-29T00:00:00Z,{index % 90},{unit},0,0,0,0,0,0,{(noShow ? "Yes" : "No")}";
    }

    private static DateTime Booked(int index)
    {
        var month = 0;
        var inMonth = index * 7 % VitoriaCsv.Rows;
        while (inMonth >= VitoriaCsv.BookingsByMonth[month])
        {
            inMonth -= VitoriaCsv.BookingsByMonth[month++];
        }

        return new DateTime(2016, month + 1, 1 + (inMonth % 28), 7 + (inMonth % 12), inMonth % 60, 0, DateTimeKind.Utc);
    }
}
