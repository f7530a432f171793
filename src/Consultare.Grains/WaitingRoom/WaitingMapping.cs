using System.Globalization;
using Consultare.Data.WaitingRoom;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Integrations.Feegow.WaitingRoom;

namespace Consultare.Grains.WaitingRoom;

/// <summary>Turns what the page shows into rows of espera_medica.</summary>
internal static class WaitingMapping
{
    /// <summary>The rows of a reading; two lines that are the same in every part of the key are one row.</summary>
    public static IReadOnlyList<WaitingPatientRow> Rows(ClinicUnit unit, WaitingReading reading, DateTime nowLocal) =>
        [.. reading.Patients.Select(patient => Row(unit, patient, nowLocal)).DistinctBy(row => row.HashId)];

    private static WaitingPatientRow Row(ClinicUnit unit, WaitingPatient patient, DateTime nowLocal) => new(
        WaitingKey.Of(unit.Name, patient.Name, patient.Arrival, DateOnly.FromDateTime(nowLocal)),
        unit.Name,
        patient.Name,
        patient.Arrival,
        Waited(patient.Arrival, nowLocal),
        patient.IsInService ? WaitingStatus.InService : WaitingStatus.Waiting,
        patient.Professional);

    /// <summary>Whole minutes since an arrival of today, never negative; null when it is no clock time.</summary>
    internal static int? Waited(string arrival, DateTime nowLocal) =>
        TimeOnly.TryParseExact(arrival, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? Math.Max(0, (int)(nowLocal.TimeOfDay - time.ToTimeSpan()).TotalMinutes)
            : null;
}
