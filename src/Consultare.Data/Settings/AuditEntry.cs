namespace Consultare.Data.Settings;

/// <summary>A change of the hub's settings: who, when and which fields, never what they hold (F18).</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Name of the person.</param>
/// <param name="Action">What was done, a short word such as <c>credential.save</c>.</param>
/// <param name="Target">What it was done to, such as <c>feegow</c>, <c>feegow/2</c> or <c>alerts</c>.</param>
/// <param name="Fields">Names of the changed fields.</param>
public sealed record AuditEntry(
    DateTimeOffset At, string By, string Action, string Target, IReadOnlyList<string> Fields);
