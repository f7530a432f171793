namespace Consultare.Sandbox.Google;

/// <summary>One answer of the reception's form.</summary>
/// <param name="At">When it was given, clinic time.</param>
/// <param name="UnitKey">The unit it is about; null for a name that is no unit.</param>
/// <param name="Unit">The unit as it was typed.</param>
/// <param name="Kind">resolve, checkup, or nothing that counts.</param>
/// <param name="Service">The service as it was typed.</param>
internal sealed record FormAnswer(DateTime At, string? UnitKey, string Unit, string? Kind, string Service);
