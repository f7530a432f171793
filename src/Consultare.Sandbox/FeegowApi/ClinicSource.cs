using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Csv;
using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.FeegowApi.Patients;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.FeegowApi;

/// <summary>Where a fresh clinic comes from: the seed number, or a CSV that was read once.</summary>
internal sealed class ClinicSource
{
    private readonly SandboxOptions _options;
    private readonly CsvAppointments? _csv;

    public ClinicSource(SandboxOptions options)
    {
        if (options is { AppointmentsCsv: not null, Scale: not null })
        {
            throw new SandboxStartException("--scale and --appointments-csv exclude each other.");
        }

        _options = options;
        _csv = options.AppointmentsCsv is { } path ? CsvAppointments.Read(path, options.Seed) : null;
    }

    public ClinicState Make(DateOnly today)
    {
        var patients = PatientSeed.Make(_options.Seed, today);
        if (_csv is not null)
        {
            return new ClinicState(_options.Seed, today, _csv.Directory, patients, BookOf(_csv), life: null);
        }

        var directory = ClinicDirectory.Default;
        var book = AppointmentSeed.Make(_options.Seed, today, _options.Scale, directory);
        var life = new DailyLife(_options.Seed, directory);
        return new ClinicState(_options.Seed, today, directory, patients, book, life);
    }

    private static AppointmentBook BookOf(CsvAppointments csv)
    {
        var book = new AppointmentBook(AppointmentSeed.FirstId);
        foreach (var appointment in csv.Appointments)
        {
            book.Put(appointment);
        }

        return book;
    }
}
