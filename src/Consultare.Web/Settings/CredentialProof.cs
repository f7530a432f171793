namespace Consultare.Web.Settings;

/// <summary>What the last test of a credential found.</summary>
/// <param name="Ok">Whether it works.</param>
/// <param name="Message">One sentence in pt-BR.</param>
/// <param name="At">When, UTC.</param>
internal sealed record CredentialProof(bool Ok, string Message, DateTimeOffset At);
