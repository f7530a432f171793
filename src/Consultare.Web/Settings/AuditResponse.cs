namespace Consultare.Web.Settings;

/// <summary>A change of the settings; names of fields, never what they hold.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Action">credential.save or alerts.save.</param>
/// <param name="Target">feegow, clinia, google or alerts.</param>
/// <param name="Fields">Names of the changed fields.</param>
public sealed record AuditResponse(
    DateTimeOffset At, string By, string Action, string Target, IReadOnlyList<string> Fields);
