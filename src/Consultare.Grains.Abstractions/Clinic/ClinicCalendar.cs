namespace Consultare.Grains.Abstractions.Clinic;

/// <summary>The clinic's clock: business days and wall time are America/Sao_Paulo everywhere (hub-domain, F11).</summary>
public static class ClinicCalendar
{
    /// <summary>The clinic's time zone.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    /// <summary>The clinic's wall time at an instant, without a kind.</summary>
    public static DateTime LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <summary>The clinic's wall time now.</summary>
    public static DateTime LocalNow(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return LocalTime(clock.GetUtcNow());
    }

    /// <summary>The clinic's business day now.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.LocalNow());

    /// <summary>The instant of a wall time; one that a change of summer time skipped becomes the first one after it.</summary>
    public static DateTimeOffset Instant(DateTime localTime)
    {
        var unspecified = DateTime.SpecifyKind(localTime, DateTimeKind.Unspecified);
        var valid = Zone.IsInvalidTime(unspecified) ? unspecified.AddHours(1) : unspecified;
        return new DateTimeOffset(valid, Zone.GetUtcOffset(valid)).ToUniversalTime();
    }
}
