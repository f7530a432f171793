namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>What may be set about <c>/appoints/search</c> while the sandbox runs.</summary>
internal sealed class AppointmentSearchOptions
{
    public const int LeastWindowDays = 60;
    public const int UsualWindowDays = 90;

    private volatile int _maxWindowDays = UsualWindowDays;

    /// <summary>Longest <c>data_end − data_start</c> in days; longer is 409 (sandbox 2.1). Never below 60.</summary>
    public int MaxWindowDays
    {
        get => _maxWindowDays;
        set => _maxWindowDays = Math.Max(LeastWindowDays, value);
    }
}
