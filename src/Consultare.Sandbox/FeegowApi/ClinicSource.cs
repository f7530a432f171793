using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Csv;
using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.FeegowApi.Patients;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.FeegowApi;

/// <summary>
/// Where a fresh clinic comes from: the seed number, or a CSV that was read once. Called under the lock of
/// <see cref="ClinicWorld"/>.
/// </summary>
internal sealed class ClinicSource
{
    private readonly SandboxOptions _options;
    private readonly CsvAppointments? _csv;
    private (DateOnly Today, IReadOnlyList<Appointment> Appointments)? _lastSeed;

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
            return new ClinicState(_options.Seed, today, _csv.Directory, patients, BookOf(_csv.Appointments), life: null);
        }

        var directory = ClinicDirectory.Default;
        var life = new DailyLife(_options.Seed, directory);
        return new ClinicState(_options.Seed, today, directory, patients, BookOf(SeedFor(today)), life);
    }

    // A reset on the same day, as tests do all the time, need not make everything up again.
    private IReadOnlyList<Appointment> SeedFor(DateOnly today)
    {
        if (_lastSeed is not { } last || last.Today != today)
        {
            var book = AppointmentSeed.Make(_options.Seed, today, _options.Scale, ClinicDirectory.Default);
            _lastSeed = last = (today, [.. book.Between(DateOnly.MinValue, DateOnly.MaxValue)]);
        }

        return last.Appointments;
    }

    private static AppointmentBook BookOf(IReadOnlyList<Appointment> appointments)
    {
        var book = new AppointmentBook(AppointmentSeed.FirstId);
        foreach (var appointment in appointments)
        {
            book.Put(appointment);
        }

        return book;
    }
}
