namespace Consultare.Integrations.Feegow.Web;

/// <summary>What one call with a unit's token told.</summary>
/// <param name="Verdict">Whose it is.</param>
/// <param name="Status">HTTP status of the call; null when no answer came.</param>
internal sealed record TokenProof(TokenVerdict Verdict, int? Status);
