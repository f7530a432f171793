using System.Globalization;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;
using CsvHelper;

namespace Consultare.Sandbox.FeegowApi.Csv;

/// <summary>
/// Real appointments from a CSV instead of made-up ones: id, day, booking time, unit and whether the patient came are
/// the file's; professional, procedure, patient and value are invented, the same ones each time.
/// </summary>
internal sealed class CsvAppointments
{
    private const int FirstUnitId = 101;

    private CsvAppointments(ClinicDirectory directory, IReadOnlyList<Appointment> appointments) =>
        (Directory, Appointments) = (directory, appointments);

    /// <summary>The usual lists, with the file's units instead of the clinic's.</summary>
    public ClinicDirectory Directory { get; }

    public IReadOnlyList<Appointment> Appointments { get; }

    /// <summary>Reads a file. Throws <see cref="SandboxStartException"/> naming the line that is wrong.</summary>
    public static CsvAppointments Read(string path, int seed)
    {
        var rows = ReadRows(path);
        var units = rows.Select(row => row.Neighbourhood).Distinct().Order(StringComparer.Ordinal)
            .Select((name, index) => new Unit(FirstUnitId + index, name, "Vitória")).ToList();
        var unitIds = units.ToDictionary(unit => unit.TradeName, unit => unit.Id);
        var maker = new AppointmentMaker(ClinicDirectory.Default);
        return new CsvAppointments(
            ClinicDirectory.Default with { Units = units },
            [.. rows.Select(row => ToAppointment(row, unitIds[row.Neighbourhood], maker, seed))]);
    }

    private static Appointment ToAppointment(CsvRow row, int unitId, AppointmentMaker maker, int seed)
    {
        var date = DayOf(row.AppointmentDay)!.Value;
        var status = row.NoShow == "Yes" ? AppointmentStatus.NoShow : AppointmentStatus.Attended;
        var random = SeededRandom.For(seed, "csv", (int)(row.AppointmentId % int.MaxValue));
        return maker.Make(row.AppointmentId, date, date, status, random) with
        {
            UnitId = unitId,
            UnitName = row.Neighbourhood,
            RoomId = 0,
            ScheduledAt = row.ScheduledDay,
        };
    }

    private static List<CsvRow> ReadRows(string path)
    {
        try
        {
            using var reader = CsvReader.FromFile(path, new CsvReaderOptions { TrackLineNumbers = true });
            reader.ReadHeader();
            CsvRow.CheckColumns(reader.Headers, path);
            var rows = new List<CsvRow>();
            var ids = new HashSet<long>();
            while (reader.Read())
            {
                var row = CsvRow.From(reader);
                Check(row, ids, path, reader.LineNumber);
                rows.Add(row);
            }

            return rows;
        }
        catch (Exception unreadable)
            when (unreadable is CsvFormatException or IOException or UnauthorizedAccessException)
        {
            throw new SandboxStartException($"{path} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private static void Check(CsvRow row, HashSet<long> ids, string path, long line)
    {
        var problem = row switch
        {
            { AppointmentId: <= 0 } => "AppointmentID must be a positive number",
            _ when !ids.Add(row.AppointmentId) => $"AppointmentID {row.AppointmentId} occurs twice",
            _ when DayOf(row.AppointmentDay) is null => $"AppointmentDay '{row.AppointmentDay}' is no date",
            _ when DayOf(row.ScheduledDay) is null => $"ScheduledDay '{row.ScheduledDay}' is no date",
            { NoShow: not ("Yes" or "No") } => $"No-show must be Yes or No, not '{row.NoShow}'",
            _ => null,
        };
        if (problem is not null)
        {
            throw new SandboxStartException($"{path}, line {line}: {problem}.");
        }
    }

    private static DateOnly? DayOf(string text) =>
        text.Length >= 10
        && DateOnly.TryParseExact(
            text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
