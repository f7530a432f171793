namespace Consultare.Web.Appointments;

/// <summary>The answer of the former per-page trigger (hub-domain 6.4).</summary>
/// <param name="Success">Always true.</param>
/// <param name="Message">What happens now.</param>
public sealed record RefreshAlias(bool Success, string Message);
