using System.Globalization;
using Consultare.Sandbox.Hosting;
using CsvHelper;

namespace Consultare.Sandbox.FeegowApi.Csv;

/// <summary>The columns that matter of one line; the rest describe the patient and are not read.</summary>
internal sealed record CsvRow(
    long AppointmentId, string ScheduledDay, string AppointmentDay, string Neighbourhood, string NoShow)
{
    private static readonly string[] Columns =
        ["AppointmentID", "ScheduledDay", "AppointmentDay", "Neighbourhood", "No-show"];

    /// <summary>Throws <see cref="SandboxStartException"/> naming the columns that are missing.</summary>
    public static void CheckColumns(IReadOnlyCollection<string> headers, string path)
    {
        var missing = Columns.Except(headers).ToList();
        if (missing.Count > 0)
        {
            throw new SandboxStartException($"{path} lacks the columns {string.Join(", ", missing)}.");
        }
    }

    public static CsvRow From(CsvReader line) => new(
        long.TryParse(line.GetString(Columns[0]), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0,
        line.GetString(Columns[1]),
        line.GetString(Columns[2]),
        line.GetString(Columns[3]),
        line.GetString(Columns[4]));
}
