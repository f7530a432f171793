using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.FeegowApi;

/// <summary>
/// The clinic as structured records. Every access goes through one lock and first lives the days that have passed on
/// the sandbox clock, so that readers never see half a night.
/// </summary>
internal sealed class ClinicWorld
{
    private readonly Lock _gate = new();
    private readonly SandboxClock _clock;
    private readonly ClinicSource _source;
    private ClinicState _state;
    private ApiVariant _variant = ApiVariant.Usual;

    public ClinicWorld(SandboxClock clock, ClinicSource source)
    {
        (_clock, _source) = (clock, source);
        _state = MakeWarm();
    }

    /// <summary>Reads or changes under the lock; the result must not keep the state.</summary>
    public T Read<T>(Func<ClinicState, T> read)
    {
        lock (_gate)
        {
            _state.LiveUntil(_clock.Today);
            return read(_state);
        }
    }

    /// <summary>The same, named for what it is used for.</summary>
    public T Change<T>(Func<ClinicState, T> change) => Read(change);

    /// <summary>Lives what has passed on the clock now rather than at the next question.</summary>
    public void LiveToday() => _ = Read(state => state.Day);

    /// <summary>Changes how the API behaves from the next request on.</summary>
    public void Vary(ApiVariant variant)
    {
        lock (_gate)
        {
            _variant = _state.Variant = variant;
        }
    }

    /// <summary>Back to the seed, relative to the clock's present day.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _state = MakeWarm();
        }
    }

    // The days a run asks for are written out before the first request, so that it measures the reader only.
    private ClinicState MakeWarm()
    {
        var state = _source.Make(_clock.Today);
        state.Variant = _variant;
        var (from, to) = (state.Day.AddDays(-DayVolume.HubWindowDays), state.Day.AddDays(DayVolume.HubWindowDays));
        foreach (var day in state.Appointments.DaysBetween(from, to))
        {
            day.JsonIn(state.Style);
        }

        return state;
    }
}
