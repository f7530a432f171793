using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.FeegowApi.Patients;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.FeegowApi;

/// <summary>
/// The clinic as structured records. Every access goes through one lock and first lives the days that have passed on
/// the sandbox clock, so that readers never see half a night.
/// </summary>
internal sealed class ClinicWorld
{
    private readonly Lock _gate = new();
    private readonly SandboxClock _clock;
    private readonly SandboxOptions _options;
    private ClinicState _state;

    public ClinicWorld(SandboxClock clock, SandboxOptions options)
    {
        (_clock, _options) = (clock, options);
        _state = Seed();
    }

    /// <summary>Reads under the lock; the result must not keep the state.</summary>
    public T Read<T>(Func<ClinicState, T> read)
    {
        lock (_gate)
        {
            _state.LiveUntil(_clock.Today);
            return read(_state);
        }
    }

    /// <summary>Lives what has passed on the clock now rather than at the next question.</summary>
    public void LiveToday() => _ = Read(state => state.Day);

    /// <summary>Changes under the lock.</summary>
    public T Change<T>(Func<ClinicState, T> change) => Read(change);

    /// <summary>Back to the seed, relative to the clock's present day.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _state = Seed();
        }
    }

    private ClinicState Seed()
    {
        var today = _clock.Today;
        var directory = ClinicDirectory.Default;
        var book = AppointmentSeed.Make(_options.Seed, today, _options.Scale, directory);
        return new ClinicState(_options.Seed, today, directory, PatientSeed.Make(_options.Seed, today), book);
    }
}
